package se.samordna.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * An H2 database with this release's schema and nothing in it, made once for the whole JVM and
 * copied: every migration anew for each test would take most of the tests' time.
 */
final class ReadySchema {
  private static final String FILE = "samordna.mv.db";
  private static byte @Nullable [] made;

  private ReadySchema() {}

  /** Lays one where a home has no database yet. */
  static void lay(Home home) {
    Path place = home.folder().resolve("db");
    if (Files.exists(place)) {
      return;
    }
    try {
      Files.createDirectories(place);
      Files.write(place.resolve(FILE), bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized byte[] bytes() throws IOException {
    if (made == null) {
      made = make(TestFolders.fresh());
    }
    return made;
  }

  private static byte[] make(Path folder) throws IOException {
    Home home = new Home(folder);
    Databases databases = Databases.of(TestDrivers.h2(), home.database(), "samordna", "");
    Migrations.run(databases.owner());
    try (Connection owner = databases.owner().getConnection();
        Statement statement = owner.createStatement()) {
      statement.execute("shutdown");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    byte[] read = Files.readAllBytes(folder.resolve("db").resolve(FILE));
    TestFolders.remove(folder);
    return read;
  }
}
