package se.samordna.store;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the store in the background, and tries again while the database is away, so that a node
 * which starts before its database needs no hand.
 */
final class StoreLife implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StoreLife.class);

  private final Supplier<OpenStore> opening;
  private final Consumer<OpenStore> opened;
  private final long retryMillis;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable OpenStore store;
  private volatile String problem = "The database has not been opened yet";

  /**
   * @param opened is told of the open store, once
   */
  StoreLife(Supplier<OpenStore> opening, Consumer<OpenStore> opened, long retryMillis) {
    this.opening = opening;
    this.opened = opened;
    this.retryMillis = retryMillis;
    this.thread = new Thread(this::open, "samordna-store-opening");
  }

  void start() {
    thread.start();
  }

  /** The open store, or nothing while it has not been opened. */
  @Nullable OpenStore store() {
    return store;
  }

  /** Why it is not open, for the administrator. */
  String problem() {
    return problem;
  }

  /** Stops trying. Does not close what was opened: whoever was told of it does. */
  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void open() {
    try {
      do {
        tryOnce();
      } while (store == null && !closing.await(retryMillis, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      LOG.warn("Opening the store was interrupted");
    }
  }

  private void tryOnce() {
    try {
      OpenStore fresh = opening.get();
      LOG.info("The store is open on {}", fresh.databases().dialect());
      // told first: a node is ready only when all that waits for the store stands
      opened.accept(fresh);
      store = fresh;
      problem = "";
    } catch (StoreNotOpened e) {
      if (!problem.equals(e.getMessage())) {
        LOG.error("The store is not open, and is tried again: {}", e.getMessage(), e);
      }
      problem = e.getMessage() == null ? "" : e.getMessage();
    }
  }
}
