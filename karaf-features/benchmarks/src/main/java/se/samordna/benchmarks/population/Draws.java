package se.samordna.benchmarks.population;

import java.util.UUID;

/**
 * The random numbers of one person in one table: SplitMix64, read at any place without the ones
 * before it.
 */
final class Draws {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private final long start;
  private long place;

  private Draws(long start, long place) {
    this.start = start;
    this.place = place;
  }

  /** The stream of a person in a table. */
  static Draws of(long seed, Table table, long person) {
    return new Draws(mix(mix(seed + GAMMA * (table.ordinal() + 1L)) + GAMMA * (person + 1L)), 0);
  }

  /** The same stream from another place, for the rows of a table that a person has many of. */
  Draws at(long row) {
    return new Draws(mix(start + GAMMA * (row + 1L)), 0);
  }

  long next() {
    place++;
    return mix(start + GAMMA * place);
  }

  /** A number from 0 up to, but not including, 1. */
  double fraction() {
    return (next() >>> 11) * UNIT;
  }

  /** A number from 0 up to, but not including, the bound. */
  int below(int bound) {
    return (int) (fraction() * bound);
  }

  /** Whether something that happens to so large a part happens here. */
  boolean chance(double part) {
    return fraction() < part;
  }

  /**
   * A number from least to most: geometric, most often the least.
   *
   * @param mean how much it exceeds the least on average, before it is cut at most
   */
  int geometric(int least, int most, double mean) {
    double stay = mean / (1 + mean);
    int more = (int) Math.floor(StrictMath.log(1 - fraction()) / StrictMath.log(stay));
    return Math.min(most, least + more);
  }

  /** One of the texts. */
  String oneOf(String... texts) {
    return texts[below(texts.length)];
  }

  /** An id that looks like any other of version 4. */
  UUID id() {
    long high = (next() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
    long low = (next() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
