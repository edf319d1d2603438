package se.samordna.store;

import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(
    value = "se.samordna.store.EmbeddedDatabase#usable",
    disabledReason = "PostgreSQL did not start here; with CI=true that is a failure")
class PostgresStoreTest extends StoreContract {
  @Override
  TestDatabase database(Path folder) {
    return TestDatabase.readyPostgres(folder);
  }
}
