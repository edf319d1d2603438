package se.samordna.person.identifier;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** The date of birth inside a number, and what can be wrong with it. */
final class Dates {
  /** Older than anybody has become, with room for Skatteverket's test persons, born from 1890. */
  static final int OLDEST = 150;

  private Dates() {}

  /** What keeps year, month and day from being somebody's date of birth, if anything does. */
  static Optional<Fault> fault(int year, int month, int day, LocalDate today) {
    if (month < 1 || month > 12) {
      return Optional.of(Fault.MONTH);
    }
    if (!exists(year, month, day)) {
      return Optional.of(Fault.DAY);
    }
    if (LocalDate.of(year, month, day).isAfter(today)) {
      return Optional.of(Fault.FUTURE);
    }
    return year < today.getYear() - OLDEST ? Optional.of(Fault.TOO_OLD) : Optional.empty();
  }

  /** Whether there is such a day. */
  static boolean exists(int year, int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
  }
}
