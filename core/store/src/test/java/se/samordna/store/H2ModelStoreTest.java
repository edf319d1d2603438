package se.samordna.store;

import java.nio.file.Path;

class H2ModelStoreTest extends ModelStoreContract {
  @Override
  TestDatabase database(Path folder) {
    return TestDatabase.readyH2(folder);
  }
}
