package se.samordna.engine.store;

/**
 * How many things wait for somebody.
 *
 * @param late how many of them should have been done
 */
public record Waiting(int count, int late) {
  /** Nothing. */
  public static final Waiting NOTHING = new Waiting(0, 0);

  /** Those alone that should have been done, for whoever is told when nobody else has. */
  public Waiting lateOnes() {
    return new Waiting(late, late);
  }
}
