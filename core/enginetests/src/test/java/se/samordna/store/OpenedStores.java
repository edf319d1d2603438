package se.samordna.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import se.samordna.engine.store.Store;

/**
 * Stores of both kinds that the tests of one JVM share; each test keeps to a provider of its own.
 */
public final class OpenedStores implements LauncherSessionListener {
  private static final Map<Kind, Opened> OPENED = new EnumMap<>(Kind.class);

  /** The databases that Samordna stands on. */
  public enum Kind {
    H2,
    POSTGRESQL
  }

  /** The kinds that can be opened here. */
  public static Stream<Kind> kinds() {
    return EmbeddedDatabase.usable() ? Stream.of(Kind.values()) : Stream.of(Kind.H2);
  }

  /** The shared store of a kind. */
  public static synchronized Store shared(Kind kind) {
    return OPENED.computeIfAbsent(kind, OpenedStores::fresh).store();
  }

  /** A store of its own, empty, which the caller closes. */
  public static Opened fresh(Kind kind) {
    try {
      Path folder = TestFolders.fresh();
      TestDatabase database =
          kind == Kind.H2 ? TestDatabase.readyH2(folder) : TestDatabase.readyPostgres(folder);
      return new Opened(database.open(), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One database on PostgreSQL, opened by two nodes. */
  public static Nodes nodes() {
    try {
      Path folder = TestFolders.fresh();
      TestDatabase database = TestDatabase.readyPostgres(folder);
      Opening one = database.opening();
      Opening two =
          new Opening(one.databases(), one.home(), one.poolSize(), one.newAuditKey(), "second");
      return new Nodes(
          new Opened(OpenStore.open(one), folder), new Opened(OpenStore.open(two), folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Two nodes on one database. */
  public record Nodes(Opened first, Opened second) implements AutoCloseable {
    @Override
    public void close() {
      second.open.close();
      first.close();
    }
  }

  /** A store on H2 of its own, empty, that tells which statements reach its database. */
  public static Watched watched() {
    try {
      Path folder = TestFolders.fresh();
      Home home = new Home(folder);
      ReadySchema.lay(home);
      WatchedStatements driver = new WatchedStatements(TestDrivers.h2());
      Databases databases = Databases.of(driver, home.database(), "samordna", "");
      return new Watched(
          new Opened(OpenStore.open(new Opening(databases, home, 4, false, "test")), folder),
          driver);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A store, and the statements that reach its database. */
  public record Watched(Opened opened, WatchedStatements statements) {}

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    OPENED.values().forEach(Opened::close);
    OPENED.clear();
  }

  /** An open store and the folder it lies in. */
  public static final class Opened implements AutoCloseable {
    private final OpenStore open;
    private final Path folder;

    Opened(OpenStore open, Path folder) {
      this.open = open;
      this.folder = folder;
    }

    public Store store() {
      return open.transactions();
    }

    @Override
    public void close() {
      open.close();
      TestFolders.remove(folder);
    }
  }
}
