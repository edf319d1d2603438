package se.samordna.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a team aims at: from, up to, or between. A default of the model's, with its source beside
 * it; nothing is refused because of it.
 *
 * @param atLeast the lowest value that is on target, {@code null} when there is no lower end
 * @param atMost the highest value that is on target, {@code null} when there is no upper end
 */
public record IndicatorTarget(@Nullable BigDecimal atLeast, @Nullable BigDecimal atMost) {
  /** Whether the value lies below the lower end. */
  public boolean isBelow(BigDecimal value) {
    return atLeast != null && value.compareTo(atLeast) < 0;
  }

  /** Whether the value lies above the upper end. */
  public boolean isAbove(BigDecimal value) {
    return atMost != null && value.compareTo(atMost) > 0;
  }
}
