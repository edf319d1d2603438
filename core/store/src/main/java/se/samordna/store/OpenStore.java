package se.samordna.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A database that has been brought to this release's schema, opened, and serves. */
final class OpenStore implements AutoCloseable {
  private final Databases databases;
  private final AuditKeys keys;
  private final Transactions transactions;
  private final Writer writer;
  private final @Nullable HikariDataSource pool;

  private OpenStore(
      Databases databases,
      AuditKeys keys,
      Transactions transactions,
      Writer writer,
      @Nullable HikariDataSource pool) {
    this.databases = databases;
    this.keys = keys;
    this.transactions = transactions;
    this.writer = writer;
    this.pool = pool;
  }

  /**
   * Migrates and opens.
   *
   * @param opening what the administrator chose
   * @throws StoreNotOpened if it can't be opened as it should; nothing is then left open
   */
  static OpenStore open(Opening opening) {
    return opening.databases().dialect() == Dialect.H2 ? h2(opening) : postgres(opening);
  }

  Databases databases() {
    return databases;
  }

  AuditKeys keys() {
    return keys;
  }

  Transactions transactions() {
    return transactions;
  }

  Writer writer() {
    return writer;
  }

  /** Finishes what has been handed in, then closes the database. */
  @Override
  public void close() {
    writer.close();
    if (pool != null) {
      pool.close();
    }
  }

  private static OpenStore h2(Opening opening) {
    Databases databases = opening.databases();
    try (Connection keeper = connect(databases.owner())) {
      Migrations.run(databases.owner());
      AuditKeys keys = AuditKeyring.fit(keeper, opening);
      sync(keeper);
      H2Database open = H2Database.open(databases, opening.poolSize());
      GroupWriter writer =
          new GroupWriter(open, () -> H2Database.open(databases, opening.poolSize()), keys);
      Transactions transactions =
          new Transactions(writer::reading, writer, keys, opening.nodeName());
      return new OpenStore(databases, keys, transactions, writer, null);
    } catch (SQLException e) {
      throw new StoreNotOpened("The H2 database can't be prepared: " + e.getMessage(), e);
    }
  }

  private static OpenStore postgres(Opening opening) {
    Databases databases = opening.databases();
    HikariDataSource readers = null;
    HikariDataSource writers = null;
    try (Connection connection = connect(databases.owner())) {
      refuseForgetful(connection);
      Migrations.run(databases.owner());
      AuditKeys keys = AuditKeyring.fit(connection, opening);
      readers = Pools.readers(databases.owner(), opening.poolSize());
      writers = Pools.writers(databases.owner(), opening.poolSize());
      Jdbi reading = Sql.jdbi(readers::getConnection);
      PostgresWriter writer = new PostgresWriter(writers, keys);
      Transactions transactions = new Transactions(() -> reading, writer, keys, opening.nodeName());
      return new OpenStore(databases, keys, transactions, writer, readers);
    } catch (SQLException | RuntimeException e) {
      close(readers);
      close(writers);
      throw e instanceof StoreNotOpened known
          ? known
          : new StoreNotOpened("The PostgreSQL database can't be prepared: " + e.getMessage(), e);
    }
  }

  private static Connection connect(DataSource database) {
    try {
      return database.getConnection();
    } catch (SQLException e) {
      throw new StoreNotOpened("The database can't be reached: " + e.getMessage(), e);
    }
  }

  private static void sync(Connection keeper) throws SQLException {
    try (Statement statement = keeper.createStatement()) {
      statement.execute("checkpoint sync");
    }
  }

  /** PostgreSQL can be told to answer before anything is on disk. Not for this. */
  private static void refuseForgetful(Connection connection) throws SQLException {
    for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
      try (Statement statement = connection.createStatement();
          ResultSet shown = statement.executeQuery("show " + setting)) {
        shown.next();
        if (shown.getString(1).toLowerCase(Locale.ROOT).equals("off")) {
          throw new StoreNotOpened(
              "PostgreSQL has "
                  + setting
                  + " = off and would lose what it has answered; turn it on");
        }
      }
    }
  }

  private static void close(@Nullable HikariDataSource pool) {
    if (pool != null) {
      pool.close();
    }
  }
}
