package se.samordna.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/** Brings a database to the schema of this release. */
final class Migrations {
  private Migrations() {}

  /**
   * Runs what has not been run.
   *
   * @throws StoreNotOpened if a migration fails, or the database is of a later release: it is never
   *     opened by an earlier one
   */
  static void run(DataSource database) {
    try {
      flyway(database).migrate();
    } catch (FlywayException e) {
      throw new StoreNotOpened(
          "The database can't be brought to this release's schema: " + firstLine(e), e);
    }
  }

  /** The newest migration that has been run; {@code 0} for an empty database. */
  static String version(DataSource database) {
    MigrationInfo current = flyway(database).info().current();
    return current == null || current.getVersion() == null
        ? "0"
        : current.getVersion().getVersion();
  }

  private static Flyway flyway(DataSource database) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .ignoreMigrationPatterns(new String[0])
        .callbacks(new BeforeMigrations())
        .loggers("slf4j")
        .load();
  }

  private static String firstLine(FlywayException e) {
    String message = e.getMessage();
    return message == null ? "no reason given" : message.lines().findFirst().orElse("");
  }
}
