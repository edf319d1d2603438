package se.samordna.form;

/**
 * How many answers a question, or how many times a group, takes when it is asked.
 *
 * @param min at least so many; 0 when it is optional
 * @param max at most so many; 1 when it does not repeat
 */
public record Occurs(int min, int max) {
  /** The most times that anything may repeat, whatever its form says. */
  public static final int MOST = 200;

  /** Optional, once. */
  public static final Occurs OPTIONAL = new Occurs(0, 1);

  /** Required, once. */
  public static final Occurs REQUIRED = new Occurs(1, 1);

  public Occurs {
    if (min < 0 || max < 1 || min > max || max > MOST) {
      throw new IllegalArgumentException("0 <= min <= max <= " + MOST);
    }
  }

  /** Whether something must be answered. */
  public boolean required() {
    return min > 0;
  }

  /** Whether there may be more than one. */
  public boolean repeats() {
    return max > 1;
  }
}
