package se.samordna.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import se.samordna.Id;
import se.samordna.organisation.Provider;

/**
 * Makes a database as an earlier release left it, with rows of that time. In rows, {@code $P} is
 * the {@link #PROVIDER}, {@code $N} the moment at which all was written, and {@code #10-1} the id
 * that {@link FilledTables} gives the first of the table 10.
 */
final class OlderDatabase {
  static final Id<Provider> PROVIDER = FilledTables.id(2, 1);

  private OlderDatabase() {}

  /** Brings the empty database to a version and writes the rows. */
  static void make(TestDatabase database, String version, List<String> rows) throws SQLException {
    Flyway.configure(OlderDatabase.class.getClassLoader())
        .dataSource(database.opening().databases().owner())
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
    try (Connection connection = database.opening().databases().owner().getConnection();
        Statement statement = connection.createStatement()) {
      for (String row : rows) {
        statement.execute(
            row.replace("$P", "'" + PROVIDER + "'")
                .replace("$N", "timestamp with time zone '2026-02-01 08:00:00+00'")
                .replaceAll("#(\\d+)-(\\d+)", "'00000000-00$1-4000-8000-00000000000$2'"));
      }
      if (!connection.getAutoCommit()) {
        connection.commit();
      }
    }
  }
}
