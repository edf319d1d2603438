package se.samordna.benchmarks.load;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one run of load came to.
 *
 * @param seconds how long it ran
 * @param failed answers that were not 2xx or 3xx, and requests that got none
 * @param bytes of bodies
 * @param cpuNanos CPU of the server in the run, null when its process is not known
 */
public record LoadResult(
    double seconds, Times times, long failed, long bytes, @Nullable Long cpuNanos) {

  /** Requests a second. */
  public double rate() {
    return times.count() / seconds;
  }

  /** Microseconds of the server's CPU a request; NaN when not known. */
  public double cpuMicros() {
    return cpuNanos == null || times.count() == 0 ? Double.NaN : cpuNanos / 1e3 / times.count();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d requests, %.0f/s, p50 %.3f p95 %.3f p99 %.3f max %.1f ms, %.1f us CPU each,"
            + " %.1f KB each, failed %d",
        times.count(),
        rate(),
        times.percentile(0.5),
        times.percentile(0.95),
        times.percentile(0.99),
        times.percentile(1),
        cpuMicros(),
        times.count() == 0 ? 0 : bytes / 1e3 / times.count(),
        failed);
  }
}
