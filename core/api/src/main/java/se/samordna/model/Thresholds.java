package se.samordna.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import se.samordna.text.Text;

/**
 * Limits of a caseload. They are defaults with a source, and science knows no optimum; an
 * organisation sets its own from a day on.
 *
 * @param target above it a step is cautioned
 * @param soft above it a step needs an override with a reason
 * @param hard above it a step is refused, {@code null} when an override is always enough
 * @param source where the numbers come from
 */
public record Thresholds(
    BigDecimal target, BigDecimal soft, @Nullable BigDecimal hard, Text source) {
  /** Stands for a limit where there is none: nobody carries a million persons. */
  public static final BigDecimal NONE = BigDecimal.valueOf(1_000_000);

  /** Whether there is a limit to be over; while a model is away there is none. */
  public boolean areSet() {
    return target.compareTo(NONE) < 0;
  }

  /** How a caseload stands to its limits. */
  public enum Level {
    WITHIN,
    OVER_TARGET,
    OVER_SOFT,
    OVER_HARD,
    /** Persons without anybody at work to carry them. */
    UNCOVERED
  }

  /**
   * How a load stands to the limits, compared exactly: capacity is never rounded up.
   *
   * @param load the sum of weights
   * @param fte the full-time posts that carry it; more than none
   */
  public Level level(BigDecimal load, BigDecimal fte) {
    if (hard != null && load.compareTo(hard.multiply(fte)) > 0) {
      return Level.OVER_HARD;
    }
    if (load.compareTo(soft.multiply(fte)) > 0) {
      return Level.OVER_SOFT;
    }
    return load.compareTo(target.multiply(fte)) > 0 ? Level.OVER_TARGET : Level.WITHIN;
  }
}
