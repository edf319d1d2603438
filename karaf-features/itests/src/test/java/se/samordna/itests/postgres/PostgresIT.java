package se.samordna.itests.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samordna.itests.harness.OwnProcess;
import se.samordna.itests.postgres.Postgres.Address;

/** The distribution on PostgreSQL: a file in etc/ and nothing else. */
@WithPostgres
class PostgresIT {
  @Test
  void configured_for_postgresql_it_keeps_its_data_there_and_nowhere_else(Postgres postgres) {
    Address database = postgres.freshDatabase();
    try (OwnProcess process = configuredFor(database).start().awaitReady()) {
      assertThat(process.samordna().folder().resolve("data/samordna/db")).doesNotExist();
      assertThat(postgres.tables(database)).contains("audit_key");
      assertThat(process.stop()).isZero();
      process.start().awaitReady();
      assertThat(process.samordna().log().linesWith("| ERROR |")).isEmpty();
    }
  }

  private static OwnProcess configuredFor(Address database) {
    OwnProcess process = OwnProcess.unpack("postgresql");
    String file = "se.samordna.store.cfg";
    process.configure(file, "url", database.url());
    process.configure(file, "user", database.user());
    process.configure(file, ".password", database.password());
    process.configure(file, "dsf.target", "(osgi.jdbc.driver.class=org.postgresql.Driver)");
    return process;
  }
}
