package se.samordna.instrument;

import java.math.BigDecimal;

/** From which number to which a score goes, both included. */
public record ScoreRange(BigDecimal least, BigDecimal most) {
  /** Whether the score can be. */
  public boolean holds(BigDecimal score) {
    return score.compareTo(least) >= 0 && score.compareTo(most) <= 0;
  }
}
