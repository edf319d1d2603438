package se.samordna.itests.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/**
 * How busy the processors of this machine have been, so that a goal for an idle machine can be held
 * on one that others use too.
 */
final class Machine {
  /** What the kernel counts processor time in (proc(5), USER_HZ). */
  private static final long TICKS_A_SECOND = 100;

  private static final int IDLE = 4;
  private static final int WAITING_FOR_DISK = 5;

  private final Duration busy;

  private Machine(Duration busy) {
    this.busy = busy;
  }

  /** What there is to compare with later. */
  static Machine now() {
    return new Machine(busy());
  }

  /**
   * For how long since then others had the machine to themselves, spread over all processors;
   * nothing on an idle one.
   *
   * @param own the processor time that was ours
   */
  Duration othersSince(Duration own) {
    Duration others = busy().minus(busy).minus(own);
    return others.isNegative()
        ? Duration.ZERO
        : others.dividedBy(Runtime.getRuntime().availableProcessors());
  }

  /** The first line: user, nice, system, idle, iowait, irq, softirq, steal, and guests in these. */
  private static Duration busy() {
    try {
      String[] words = Files.readAllLines(Path.of("/proc/stat")).get(0).trim().split(" +");
      long idle = Long.parseLong(words[IDLE]) + Long.parseLong(words[WAITING_FOR_DISK]);
      long all = Arrays.stream(words, 1, 9).mapToLong(Long::parseLong).sum();
      return Duration.ofMillis((all - idle) * 1000 / TICKS_A_SECOND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
