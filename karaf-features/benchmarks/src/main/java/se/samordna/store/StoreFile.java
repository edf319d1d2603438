package se.samordna.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.util.OsgiDataSourceFactory;
import se.samordna.engine.store.Store;

/**
 * The embedded database of a {@code samordna.home} while no Samordna runs from it: opened, migrated
 * and written to by the store's own classes, which stand in this package.
 */
public final class StoreFile implements AutoCloseable {
  private static final int READERS = 4;

  private final Home home;
  private final Databases databases;
  private final OpenStore open;

  private StoreFile(Home home, Databases databases) {
    this.home = home;
    this.databases = databases;
    this.open =
        OpenStore.open(new Opening(databases, home, READERS, false, "se.samordna.benchmarks"));
  }

  /** Opens the database of a folder, which gets one, and an audit key, if it has none. */
  public static StoreFile open(Path folder) {
    Home home = new Home(folder.toAbsolutePath());
    OwnFiles.folder(home.folder().resolve("db"));
    Databases databases =
        Databases.of(
            new OsgiDataSourceFactory(new org.h2.Driver()), home.database(), "samordna", "");
    return new StoreFile(home, databases);
  }

  /** What the engine would see. */
  public Store store() {
    return open.transactions();
  }

  /** A connection past the store, for what a measurement writes by itself or compares with. */
  public Connection connection() throws SQLException {
    return databases.owner().getConnection();
  }

  /** The folder. */
  public Path folder() {
    return home.folder();
  }

  /** Closes the database after it has thrown away what many commits left behind. */
  public void closeCompact() throws SQLException {
    open.close();
    try (Connection connection = databases.owner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown compact");
    }
  }

  @Override
  public void close() {
    open.close();
  }
}
