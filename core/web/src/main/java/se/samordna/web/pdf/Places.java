package se.samordna.web.pdf;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/**
 * Places for work that takes much of the machine: so many at once, in the order in which they come,
 * and whoever has waited too long is asked to come again. Safe for use by many threads.
 */
final class Places {
  private final Semaphore free;
  private final Duration patience;

  /**
   * Empty places.
   *
   * @param patience how long one waits for a place
   */
  Places(int many, Duration patience) {
    this.free = new Semaphore(many, true);
    this.patience = patience;
  }

  /**
   * Does the work on a place of its own.
   *
   * @throws Refusal {@code CM-6003} when none was free for as long as the patience lasts
   */
  <T> T on(Supplier<T> work) {
    if (!taken()) {
      throw Refusal.of(Code.OVERLOADED);
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }

  private boolean taken() {
    try {
      return free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** How many are free now. */
  int free() {
    return free.availablePermits();
  }
}
