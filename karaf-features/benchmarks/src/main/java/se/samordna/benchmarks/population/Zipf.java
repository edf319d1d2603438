package se.samordna.benchmarks.population;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sizes as they come in life: the second is about half of the first. Exponent 1.1. */
final class Zipf {
  private static final double EXPONENT = 1.1;
  private static final Map<Integer, Zipf> KNOWN = new ConcurrentHashMap<>();

  private final double[] upTo;

  private Zipf(int places) {
    upTo = new double[places];
    double sum = 0;
    for (int i = 0; i < places; i++) {
      sum += 1 / StrictMath.pow(i + 1, EXPONENT);
      upTo[i] = sum;
    }
    for (int i = 0; i < places; i++) {
      upTo[i] /= sum;
    }
  }

  static Zipf over(int places) {
    return KNOWN.computeIfAbsent(places, Zipf::new);
  }

  /** The place that a fraction from 0 to 1 falls on. */
  int place(double fraction) {
    int found = Arrays.binarySearch(upTo, fraction);
    return Math.min(upTo.length - 1, found >= 0 ? found + 1 : -found - 1);
  }

  /** The part of all that falls on a place. */
  double share(int place) {
    return upTo[place] - (place == 0 ? 0 : upTo[place - 1]);
  }
}
