package se.samordna.store;

import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded database while it is open: the keeper that holds it open from first to last, the one
 * connection that writes, and the readers, who come as a user that may do nothing but read.
 */
final class H2Database implements AutoCloseable {
  /** The one version whose crashes have been tried; later ones lose updates (docs/adr). */
  static final String VERSION = "2.4.240";

  private static final Logger LOG = LoggerFactory.getLogger(H2Database.class);
  private static final String READER = "SAMORDNA_READER";

  private final Connection keeper;
  private final Connection writing;
  private final Handle writer;
  private final HikariDataSource readers;
  private final Jdbi reading;

  private H2Database(Connection keeper, Connection writing, HikariDataSource readers) {
    this.keeper = keeper;
    this.writing = writing;
    this.writer = Sql.jdbi(() -> writing).open();
    this.readers = readers;
    this.reading = Sql.jdbi(readers::getConnection);
  }

  /**
   * Opens the file, which must have been migrated.
   *
   * @throws StoreNotOpened if it can't be; nothing is then left open
   */
  static H2Database open(Databases databases, int poolSize) {
    Connection keeper = null;
    Connection writing = null;
    HikariDataSource readers = null;
    try {
      keeper = databases.owner().getConnection();
      refuseOtherVersions(keeper);
      readers = Pools.readersOfH2(databases.as(READER, letReaderIn(keeper)), poolSize);
      writing = databases.owner().getConnection();
      writing.setAutoCommit(false);
      return new H2Database(keeper, writing, readers);
    } catch (SQLException | RuntimeException e) { // the pool's and Jdbi's own as well
      closeQuietly(writing);
      closeQuietly(readers);
      closeQuietly(keeper);
      throw e instanceof StoreNotOpened known
          ? known
          : new StoreNotOpened("The H2 database can't be opened: " + e.getMessage(), e);
    }
  }

  /** The handle that the writer thread alone uses. */
  Handle writer() {
    return writer;
  }

  /** Where readers get their handles. */
  Jdbi reading() {
    return reading;
  }

  /** Commits what the writer did: it outlives this process, though not yet the machine's fall. */
  void commit() throws SQLException {
    writing.commit();
  }

  /** Waits until all that has been committed is on disk. */
  void sync() throws SQLException {
    try (Statement statement = writing.createStatement()) {
      statement.execute("checkpoint sync");
    }
  }

  /** Closes in order: the file is whole and unlocked afterwards. */
  @Override
  public void close() {
    closeQuietly(readers);
    closeQuietly(writing);
    closeQuietly(keeper);
  }

  /** Lets go of a database that failed, without writing anything more to it. */
  void abandon() {
    try (Statement statement = keeper.createStatement()) {
      statement.execute("shutdown immediately");
    } catch (SQLException | RuntimeException e) { // it has failed: nothing it says is a surprise
      LOG.info("The failed database was already closed: {}", e.getClass().getSimpleName());
    }
    close();
  }

  private static void refuseOtherVersions(Connection keeper) throws SQLException {
    String version = keeper.getMetaData().getDatabaseProductVersion();
    if (!version.startsWith(VERSION + " ")) {
      throw new StoreNotOpened(
          "H2 "
              + version
              + " is installed, but only "
              + VERSION
              + " is known to keep what it took");
    }
  }

  /** Gives the reader a password that lives as long as this opening, and the right to read. */
  private static String letReaderIn(Connection keeper) throws SQLException {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    try (Statement statement = keeper.createStatement()) {
      statement.execute("create user if not exists " + READER + " password '" + password + "'");
      statement.execute("alter user " + READER + " set password '" + password + "'");
      statement.execute("grant select on schema public to " + READER);
    }
    return password;
  }

  private static void closeQuietly(@Nullable AutoCloseable resource) {
    if (resource == null) {
      return;
    }
    try {
      resource.close();
    } catch (Exception e) { // declared so by AutoCloseable
      LOG.info("A connection was already closed: {}", e.getClass().getSimpleName());
    }
  }
}
