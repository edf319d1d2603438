package se.samordna.benchmarks.load;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.samordna.benchmarks.Options;

/** Clients that each ask, wait for the answer, and ask again, for so many seconds. */
public final class Load {
  private final Target target;
  private final int clients;

  /**
   * @param clients how many ask at the same time
   */
  public Load(Target target, int clients) {
    this.target = target;
    this.clients = clients;
  }

  /** The command {@code load}. */
  public static void main(List<String> words, PrintStream out) throws Exception {
    Options options =
        new Options(words, Set.of("url", "header", "pid", "clients", "seconds", "warmup"));
    Load load =
        new Load(
            target(options.text("url", ""), options.all("header"), options.number("pid", 0)),
            options.number("clients", 16));
    load.run(options.number("warmup", 10));
    out.println(load.run(options.number("seconds", 10)));
  }

  static Target target(String url, List<String> headers, long process) {
    return Target.page(url, headers, process);
  }

  /** Runs for so many seconds. A client whose connection breaks makes a new one. */
  public LoadResult run(int seconds) throws InterruptedException {
    return run(Duration.ofSeconds(seconds));
  }

  LoadResult run(Duration duration) throws InterruptedException {
    Optional<Long> cpuBefore = target.cpu();
    long start = System.nanoTime();
    long end = start + duration.toNanos();
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    List<Client> all = new ArrayList<>();
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      Client client = new Client(end);
      all.add(client);
      running.add(pool.submit(client));
    }
    pool.shutdown();
    await(running);
    double took = (System.nanoTime() - start) / 1e9;
    return new LoadResult(
        took,
        Times.together(all.stream().map(client -> client.times).toList()),
        all.stream().mapToLong(client -> client.failed).sum(),
        all.stream().mapToLong(client -> client.bytes).sum(),
        cpuBefore.flatMap(before -> target.cpu().map(after -> after - before)).orElse(null));
  }

  private static void await(List<Future<?>> running) throws InterruptedException {
    for (Future<?> client : running) {
      try {
        client.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("A client ended early", e);
      }
    }
  }

  private final class Client implements Runnable {
    private static final int GIVE_UP_AFTER = 1_000;
    private final Times times = new Times();
    private final long end;
    private long failed;
    private long bytes;

    Client(long end) {
      this.end = end;
    }

    @Override
    public void run() {
      while (System.nanoTime() < end && failed < GIVE_UP_AFTER) {
        try (Connection connection = new Connection(target)) {
          askUntilEnd(connection);
        } catch (IOException e) {
          failed++;
        }
      }
    }

    private void askUntilEnd(Connection connection) throws IOException {
      long before = System.nanoTime();
      while (before < end) {
        int status = connection.ask();
        long after = System.nanoTime();
        times.add(after - before);
        failed += status >= 200 && status < 400 ? 0 : 1;
        before = after;
      }
      bytes += connection.bytes();
    }
  }
}
