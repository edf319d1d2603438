package se.samordna.benchmarks.load;

import java.util.Arrays;
import java.util.Collection;

/** How long each request took, in nanoseconds. Filled by one thread, then put together. */
public final class Times {
  private long[] nanos = new long[4096];
  private int count;

  /** Notes one request. */
  public void add(long took) {
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = took;
  }

  /** All of several, in order of size. */
  public static Times together(Collection<Times> several) {
    Times all = new Times();
    for (Times times : several) {
      for (int i = 0; i < times.count; i++) {
        all.add(times.nanos[i]);
      }
    }
    Arrays.sort(all.nanos, 0, all.count);
    return all;
  }

  /** The number of requests. */
  public int count() {
    return count;
  }

  /**
   * The time in milliseconds that so large a part of the requests did not exceed; 0 when there were
   * none.
   *
   * @param part from 0 to 1
   */
  public double percentile(double part) {
    if (count == 0) {
      return 0;
    }
    int place = (int) Math.ceil(part * count) - 1;
    return nanos[Math.max(0, Math.min(count - 1, place))] / 1e6;
  }
}
