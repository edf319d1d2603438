package se.samordna.engine.selfcheck;

import java.time.LocalDate;
import se.samordna.selfcheck.Period;

/**
 * The days that are counted: of a self-check's month or year, or the last so many before a day.
 *
 * @param period the month or year that it belongs to
 * @param leaversFrom the first day of those in which leaving counts
 */
record Span(Period period, LocalDate firstDay, LocalDate lastDay, LocalDate leaversFrom) {
  /**
   * A self-check's; who left is counted over twelve months, for in one month hardly anybody does.
   */
  static Span of(Period period) {
    return new Span(
        period,
        period.firstDay(),
        period.lastDay(),
        new Period(Period.Length.YEAR, period.month()).firstDay());
  }

  /** The last so many days. */
  static Span window(LocalDate lastDay, int days) {
    LocalDate first = lastDay.minusDays(days - 1L);
    return new Span(new Period(Period.Length.MONTH, lastDay), first, lastDay, first);
  }
}
