package se.samordna.selfcheck;

import java.time.LocalDate;

/**
 * What a self-check looks at: a month, or the twelve months that end with it.
 *
 * @param month the first day of the month
 */
public record Period(Length length, LocalDate month) {
  private static final int MONTHS_OF_A_YEAR = 12;

  public Period {
    month = month.withDayOfMonth(1);
  }

  /** How long it is. */
  public enum Length {
    MONTH,
    YEAR
  }

  /** The first day that counts. */
  public LocalDate firstDay() {
    return length == Length.MONTH ? month : month.minusMonths(MONTHS_OF_A_YEAR - 1);
  }

  /** The last day that counts. */
  public LocalDate lastDay() {
    return month.plusMonths(1).minusDays(1);
  }
}
