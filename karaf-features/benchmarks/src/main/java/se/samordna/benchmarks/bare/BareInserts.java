package se.samordna.benchmarks.bare;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import se.samordna.benchmarks.Options;
import se.samordna.benchmarks.load.LoadResult;
import se.samordna.benchmarks.load.Times;

/**
 * Rows written straight into a store by so many clients, each row on disk before the next: what
 * Samordna's durable writes are compared with. CPU is that of this process, clients included; a
 * PostgreSQL's own is not in it.
 */
public final class BareInserts {
  private BareInserts() {}

  /** Writes one row so that it is on disk when it returns. */
  interface DurableInsert {
    void insert(long row) throws SQLException, InterruptedException;
  }

  /** How the store is opened for one client; the connection is the client's own. */
  interface Opening {
    DurableInsert open(Connection connection) throws SQLException;
  }

  /** The command {@code inserts}. */
  public static void main(List<String> words, PrintStream out) throws Exception {
    Options options =
        new Options(words, Set.of("way", "folder", "jdbc", "clients", "seconds", "warmup"));
    int clients = options.number("clients", 16);
    int warmup = options.number("warmup", 5);
    int seconds = options.number("seconds", 10);
    String way = options.text("way", "h2-group");
    String h2 = h2Url(Path.of(options.text("folder", "target/inserts")));
    switch (way) {
      case "h2-group" -> out.println(way + " " + grouped(h2, clients, warmup, seconds));
      case "h2-each" ->
          out.println(way + " " + each(h2, BareInserts::checkpointed, clients, warmup, seconds));
      case "jdbc" ->
          out.println(
              way
                  + " "
                  + each(
                      options.text("jdbc", ""), BareInserts::committed, clients, warmup, seconds));
      default -> throw new IllegalArgumentException("Ways: h2-group, h2-each, jdbc");
    }
  }

  /** The settings that Samordna's own store runs with. */
  public static String h2Url(Path folder) {
    return "jdbc:h2:file:"
        + folder.toAbsolutePath()
        + "/bare;WRITE_DELAY=0;LOCK_TIMEOUT=20000;DB_CLOSE_ON_EXIT=FALSE";
  }

  /** All clients through one writer that groups them. */
  public static LoadResult grouped(String url, int clients, int warmup, int seconds)
      throws Exception {
    try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
      Rows.createTable(connection);
      try (GroupCommit writer = new GroupCommit(connection)) {
        AtomicLong row = new AtomicLong();
        List<DurableInsert> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
          all.add(writer::insert);
        }
        run(all, row, warmup);
        return run(all, row, seconds);
      }
    }
  }

  /** Rows into a database that has them on disk when it has committed, such as PostgreSQL. */
  public static LoadResult committed(String jdbc, int clients, int warmup, int seconds)
      throws Exception {
    return each(jdbc, BareInserts::committed, clients, warmup, seconds);
  }

  /** Each client with a connection and a commit of its own. */
  static LoadResult each(String url, Opening opening, int clients, int warmup, int seconds)
      throws Exception {
    List<Connection> connections = new ArrayList<>();
    try {
      AtomicLong row = new AtomicLong();
      List<DurableInsert> all = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        Connection connection = open(url);
        connections.add(connection);
        if (i == 0) {
          Rows.createTable(connection);
        }
        all.add(opening.open(connection));
      }
      run(all, row, warmup);
      return run(all, row, seconds);
    } finally {
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }

  private static Connection open(String url) throws SQLException {
    return url.startsWith("jdbc:h2:")
        ? DriverManager.getConnection(url, "sa", "")
        : DriverManager.getConnection(url);
  }

  /** Commit, and then everything committed so far onto the disk. */
  static DurableInsert checkpointed(Connection connection) throws SQLException {
    PreparedStatement insert = connection.prepareStatement(Rows.INSERT);
    Statement checkpoint = connection.createStatement();
    return row -> {
      Rows.fill(insert, row);
      insert.executeUpdate();
      checkpoint.execute("CHECKPOINT SYNC");
    };
  }

  /** Commit alone, for databases that have it on disk then. */
  static DurableInsert committed(Connection connection) throws SQLException {
    PreparedStatement insert = connection.prepareStatement(Rows.INSERT);
    return row -> {
      Rows.fill(insert, row);
      insert.executeUpdate();
    };
  }

  private static LoadResult run(List<DurableInsert> clients, AtomicLong row, int seconds)
      throws InterruptedException {
    long cpu = cpu();
    long start = System.nanoTime();
    long end = start + TimeUnit.SECONDS.toNanos(seconds);
    ExecutorService pool = Executors.newFixedThreadPool(clients.size());
    List<Future<Times>> running = new ArrayList<>();
    for (DurableInsert client : clients) {
      running.add(pool.submit(() -> insertUntil(end, client, row)));
    }
    pool.shutdown();
    List<Times> times = new ArrayList<>();
    for (Future<Times> one : running) {
      times.add(result(one));
    }
    double took = (System.nanoTime() - start) / 1e9;
    return new LoadResult(took, Times.together(times), 0, 0, cpu() - cpu);
  }

  private static Times insertUntil(long end, DurableInsert client, AtomicLong row)
      throws SQLException, InterruptedException {
    Times times = new Times();
    for (long before = System.nanoTime(); before < end; ) {
      client.insert(row.incrementAndGet());
      long after = System.nanoTime();
      times.add(after - before);
      before = after;
    }
    return times;
  }

  private static Times result(Future<Times> one) throws InterruptedException {
    try {
      return one.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "A client could not insert: %s", e.getCause()), e);
    }
  }

  private static long cpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean bean
        ? bean.getProcessCpuTime()
        : 0;
  }
}
