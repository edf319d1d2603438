package se.samordna.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * One real PostgreSQL for the whole JVM, set to be durable as in production, and a new database for
 * each test. It stops when the tests of the JVM are over.
 */
public final class EmbeddedDatabase implements LauncherSessionListener {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String TEMPLATE = "samordna_ready";
  private static @Nullable EmbeddedPostgres server;
  private static @Nullable Throwable failure;
  private static boolean migrated;

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    stop();
  }

  /** Whether PostgreSQL runs here; on a build server its absence is a failure. */
  static synchronized boolean usable() {
    if (server == null && failure == null) {
      start();
    }
    if (failure != null && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("PostgreSQL did not start", failure);
    }
    return failure == null;
  }

  /** An empty one. */
  static Databases fresh() {
    return create("samordna_" + NUMBER.incrementAndGet(), "");
  }

  /** One with this release's schema, copied from one that was migrated for all of them. */
  static Databases ready() {
    return create("samordna_" + NUMBER.incrementAndGet(), " template " + template());
  }

  private static synchronized String template() {
    if (!migrated) {
      Migrations.run(create(TEMPLATE, "").owner());
      migrated = true;
    }
    return TEMPLATE;
  }

  private static Databases create(String name, String from) {
    EmbeddedPostgres running = server();
    try (Connection connection = running.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + from);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    String url = "jdbc:postgresql://localhost:" + running.getPort() + "/" + name;
    return Databases.of(TestDrivers.postgres(), url, "postgres", "postgres");
  }

  private static synchronized EmbeddedPostgres server() {
    if (!usable() || server == null) {
      throw new IllegalStateException("PostgreSQL did not start", failure);
    }
    return server;
  }

  private static void start() {
    try {
      server =
          EmbeddedPostgres.builder()
              .setPGStartupWait(PATIENCE)
              .setDataDirectory(TestFolders.fresh())
              .setCleanDataDirectory(true)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .setServerConfig("max_connections", "60")
              .start();
    } catch (IOException | RuntimeException e) {
      failure = e;
    }
  }

  private static synchronized void stop() {
    try {
      if (server != null) {
        server.close();
        server = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
