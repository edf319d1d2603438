package se.samordna.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** Pools of connections, each for one use. */
final class Pools {
  /** How long a request waits for a connection before it is refused. */
  static final int PATIENCE_MILLIS = 5_000;

  private Pools() {}

  /** Connections that only read, each from one unchanging view for as long as it reads. */
  static HikariDataSource readers(DataSource database, int size) {
    HikariConfig config = reading(database, size);
    config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
    return new HikariDataSource(config);
  }

  /**
   * The same of H2, whose repeatable read takes the view of each table when that table is first
   * read, and so shows of two tables what never was there at once.
   */
  static HikariDataSource readersOfH2(DataSource database, int size) {
    HikariConfig config = reading(database, size);
    config.setConnectionInitSql(
        "set session characteristics as transaction isolation level snapshot");
    return new HikariDataSource(config);
  }

  private static HikariConfig reading(DataSource database, int size) {
    HikariConfig config = config("samordna-read", database, size);
    config.setReadOnly(true);
    return config;
  }

  /** Connections that write as if one after the other. */
  static HikariDataSource writers(DataSource database, int size) {
    HikariConfig config = config("samordna-write", database, size);
    config.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
    return new HikariDataSource(config);
  }

  private static HikariConfig config(String name, DataSource database, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setDataSource(database);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setAutoCommit(false);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    return config;
  }
}
