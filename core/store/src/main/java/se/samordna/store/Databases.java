package se.samordna.store;

import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * Where the database is and who may open it.
 *
 * @param factory the driver's
 * @param url as configured, without flags for H2
 */
record Databases(
    DataSourceFactory factory, Dialect dialect, String url, String user, String password) {
  /**
   * What every H2 database of ours is opened with. WRITE_DELAY=0 because otherwise CHECKPOINT SYNC
   * returns before the write it should wait for; OPTIMIZE_REUSE_RESULTS=0 because H2 2.4.240
   * otherwise answers a repeated query with what was true before this transaction's own change.
   * QUERY_CACHE_SIZE lets each connection remember all statements of ours as parsed and planned; by
   * itself H2 remembers eight, and would spend more on reading SQL than on reading rows.
   */
  static final String H2_FLAGS =
      ";WRITE_DELAY=0;LOCK_TIMEOUT=20000;DB_CLOSE_ON_EXIT=FALSE;OPTIMIZE_REUSE_RESULTS=0"
          + ";QUERY_CACHE_SIZE=256";

  /**
   * @throws StoreNotOpened if the address is of neither database, or gives H2 flags of its own
   */
  static Databases of(DataSourceFactory factory, String url, String user, String password) {
    Dialect dialect = Dialect.of(url);
    if (dialect == Dialect.H2 && url.indexOf(';') >= 0) {
      throw new StoreNotOpened("url takes no flags for H2: they decide what survives a crash");
    }
    return new Databases(factory, dialect, url, user, password);
  }

  /** The database as its owner, with the flags that the store rests on. */
  DataSource owner() {
    return source(dialect == Dialect.H2 ? url + H2_FLAGS : url, user, password);
  }

  /** The open database as another of its users, who has no say about flags. */
  DataSource as(String name, String secret) {
    return source(url, name, secret);
  }

  /** Another database of the same kind, with the same owner. */
  Databases at(String address) {
    return of(factory, address, user, password);
  }

  private DataSource source(String address, String name, String secret) {
    Properties properties = new Properties();
    properties.setProperty(DataSourceFactory.JDBC_URL, address);
    properties.setProperty(DataSourceFactory.JDBC_USER, name);
    properties.setProperty(DataSourceFactory.JDBC_PASSWORD, secret);
    try {
      return factory.createDataSource(properties);
    } catch (SQLException e) {
      throw new StoreNotOpened("The driver does not take the url of etc/se.samordna.store.cfg", e);
    }
  }

  @Override
  public String toString() {
    return dialect + " " + url;
  }
}
