package se.samordna.selfcheck;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.model.IndicatorTarget;
import se.samordna.text.Text;

/**
 * One figure of a self-check.
 *
 * @param indicator the id that the model gives it
 * @param counts what is counted and of how many, in one sentence
 * @param numerator what was counted; {@code null} when it is hidden, or for a median
 * @param denominator of how many, or of how much full time; {@code null} when it is hidden
 * @param value the figure itself, with one decimal; {@code null} when it is unknown or hidden
 * @param unknown how many could not be counted, because what it takes was not recorded
 * @param source where the target comes from
 * @param history the months before, oldest first, as they were kept
 */
public record SelfCheckFigure(
    String indicator,
    Text name,
    Text counts,
    Measure measure,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable BigDecimal value,
    int unknown,
    IndicatorTarget target,
    Standing standing,
    Text source,
    List<KeptMonth> history) {
  public SelfCheckFigure {
    history = List.copyOf(history);
  }

  /**
   * The figure as it was kept for a month.
   *
   * @param month the first day of the month
   * @param value {@code null} when it was unknown or is hidden
   */
  public record KeptMonth(LocalDate month, @Nullable BigDecimal value, Standing standing) {}
}
