package se.samordna.itests.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import se.samordna.itests.harness.Answer;

/**
 * Clients that each ask over a connection of their own, wait for the answer, and ask again. What
 * they do is given by the seed of their {@link Work}; in which order the server meets it is not.
 */
public final class Load implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration AFTER_A_BREAK = Duration.ofMillis(20);

  private final int port;
  private final long most;
  private final AtomicLong begun = new AtomicLong();
  private final AtomicLong answered = new AtomicLong();
  private final ExecutorService threads;
  private final List<Future<Tally>> running = new ArrayList<>();
  private final long start = System.nanoTime();
  private volatile boolean stopped;

  private Load(int port, int clients, IntFunction<? extends Work> work, long most) {
    this.port = port;
    this.most = most;
    this.threads = Executors.newFixedThreadPool(clients);
    for (int i = 0; i < clients; i++) {
      Work mine = work.apply(i);
      running.add(threads.submit(() -> run(mine)));
    }
    threads.shutdown();
  }

  /**
   * Begins and returns at once; the clients go on until {@link #stop}.
   *
   * @param work what the client of a number, from 0, does
   */
  public static Load begin(int port, int clients, IntFunction<? extends Work> work) {
    return new Load(port, clients, work, Long.MAX_VALUE);
  }

  /** Asks so many times in all and returns when the last answer is there. */
  public static Tally run(int port, int clients, IntFunction<? extends Work> work, long times) {
    try (Load load = new Load(port, clients, work, times)) {
      return load.await();
    }
  }

  /** How many answers there have been so far. */
  public long answered() {
    return answered.get();
  }

  /** Lets each client have the answer to what it asked last, and counts together. */
  public Tally stop() {
    stopped = true;
    return await();
  }

  /** Ends the clients, for a test that failed meanwhile; after {@link #stop} it does nothing. */
  @Override
  public void close() {
    stopped = true;
    threads.shutdownNow();
  }

  private Tally await() {
    try {
      Tally all = new Tally();
      for (Future<Tally> client : running) {
        all.add(client.get());
      }
      all.took(Duration.ofNanos(System.nanoTime() - start));
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the clients were asking", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client ended early", e.getCause());
    }
  }

  private Tally run(Work work) {
    Tally tally = new Tally();
    while (wantsMore()) {
      try (KeptConnection connection = new KeptConnection(port, PATIENCE)) {
        askOver(connection, work, tally);
      } catch (IOException e) {
        tally.broke(e);
        pause();
      }
    }
    return tally;
  }

  private void askOver(KeptConnection connection, Work work, Tally tally) {
    boolean open = true;
    while (open && !stopped && begun.getAndIncrement() < most) {
      Ask ask = work.next();
      long before = System.nanoTime();
      try {
        Answer answer = connection.ask(ask);
        tally.note(ask, answer, System.nanoTime() - before);
        work.answered(ask, answer);
        answered.incrementAndGet();
        open = !KeptConnection.ends(answer);
      } catch (IOException e) {
        tally.note(ask, e);
        work.unanswered(ask, e);
        open = false;
        pause();
      }
    }
  }

  private boolean wantsMore() {
    return !stopped && begun.get() < most;
  }

  private static void pause() {
    try {
      Thread.sleep(AFTER_A_BREAK.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted after a broken connection", e);
    }
  }
}
