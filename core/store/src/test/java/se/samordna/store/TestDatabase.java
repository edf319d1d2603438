package se.samordna.store;

import java.nio.file.Path;

/** A database of its own for one test, and how to open it as often as the test wants. */
interface TestDatabase {
  /** What is opened; the folder holds keys, anchors and, on H2, the database. */
  Opening opening();

  default OpenStore open() {
    return OpenStore.open(opening());
  }

  static TestDatabase h2(Path folder) {
    Home home = new Home(folder);
    Databases databases = Databases.of(TestDrivers.h2(), home.database(), "samordna", "");
    Opening opening = new Opening(databases, home, 4, false, "test");
    return () -> opening;
  }

  static TestDatabase postgres(Path folder) {
    Opening opening = new Opening(EmbeddedDatabase.fresh(), new Home(folder), 4, false, "test");
    return () -> opening;
  }

  /** As {@link #h2}, brought to this release's schema already. */
  static TestDatabase readyH2(Path folder) {
    ReadySchema.lay(new Home(folder));
    return h2(folder);
  }

  /** As {@link #postgres}, brought to this release's schema already. */
  static TestDatabase readyPostgres(Path folder) {
    Opening opening = new Opening(EmbeddedDatabase.ready(), new Home(folder), 4, false, "test");
    return () -> opening;
  }
}
