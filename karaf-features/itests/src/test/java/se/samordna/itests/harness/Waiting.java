package se.samordna.itests.harness;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what happens in another process, looking often, giving up loudly. */
final class Waiting {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private Waiting() {}

  static void until(
      String what, Duration atMost, BooleanSupplier condition, Supplier<String> evidence) {
    long end = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited " + atMost + " for " + what + "\n" + evidence.get());
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }
}
