package se.samordna.engine.share;

/**
 * What a way of sharing costs, by the one order of what matters ({@link Sharing} says it in words):
 * a cost is lower when it is lower in the first part in which the two differ. Costs add up part by
 * part, so that all that holds for sums of numbers holds for them.
 */
final class Cost {
  /** Persons whom nobody takes over. */
  static final int UNPLACED = 0;

  /** Load above the soft limit. */
  static final int ABOVE_SOFT = 1;

  /** Load above the target. */
  static final int ABOVE_TARGET = 2;

  /** What speaks for the colleague, as a negative number: four parts from here on. */
  static final int TIE = 3;

  /** How uneven the loads are. */
  static final int UNEVEN = 7;

  private static final int PARTS = 8;

  private Cost() {}

  /** Nothing. */
  static long[] none() {
    return new long[PARTS];
  }

  /** One part alone. */
  static long[] of(int part, long amount) {
    long[] cost = none();
    cost[part] = amount;
    return cost;
  }

  static long[] plus(long[] one, long[] other) {
    long[] sum = one.clone();
    add(sum, other);
    return sum;
  }

  static void add(long[] to, long[] other) {
    for (int part = 0; part < PARTS; part++) {
      to[part] += other[part];
    }
  }

  static void subtract(long[] from, long[] other) {
    for (int part = 0; part < PARTS; part++) {
      from[part] -= other[part];
    }
  }

  static long[] minus(long[] one, long[] other) {
    long[] difference = one.clone();
    for (int part = 0; part < PARTS; part++) {
      difference[part] -= other[part];
    }
    return difference;
  }

  /** Whether the sum of two is lower than a third. */
  static boolean isLower(long[] one, long[] more, long[] than) {
    for (int part = 0; part < PARTS; part++) {
      long sum = one[part] + more[part];
      if (sum != than[part]) {
        return sum < than[part];
      }
    }
    return false;
  }

  static boolean isLower(long[] one, long[] than) {
    return java.util.Arrays.compare(one, than) < 0;
  }

  /**
   * The least that whole persons can cost when parts of them cost this: what is counted in persons
   * is rounded up to whole ones, and after that nothing more is known.
   *
   * @param whole what one whole person is in the parts that count persons
   */
  static long[] forWholePersons(long[] cost, long whole) {
    long[] least = cost.clone();
    for (int part = 0; part < UNEVEN; part++) {
      boolean ofPersons = part == UNPLACED || part >= TIE;
      if (ofPersons && Math.floorMod(cost[part], whole) != 0) {
        least[part] = (Math.floorDiv(cost[part], whole) + 1) * whole;
        java.util.Arrays.fill(least, part + 1, PARTS, Long.MIN_VALUE);
        return least;
      }
    }
    return least;
  }
}
