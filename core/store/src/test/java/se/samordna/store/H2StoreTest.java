package se.samordna.store;

import java.nio.file.Path;

class H2StoreTest extends StoreContract {
  @Override
  TestDatabase database(Path folder) {
    return TestDatabase.readyH2(folder);
  }
}
