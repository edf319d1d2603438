package se.samordna.instrument;

import java.math.BigDecimal;

/**
 * From which number to which a score goes, both included.
 *
 * @param whole whether only whole numbers are scores
 */
public record ScoreRange(BigDecimal least, BigDecimal most, boolean whole) {
  /** Whether the score can be. */
  public boolean holds(BigDecimal score) {
    return (!whole || score.stripTrailingZeros().scale() <= 0)
        && score.compareTo(least) >= 0
        && score.compareTo(most) <= 0;
  }
}
