package se.samordna.web.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.selfcheck.Period;
import se.samordna.selfcheck.Period.Length;

/** The period that an address of a self-check asks for; without one, the last twelve months. */
record CheckedSpan(Period period) {
  static CheckedSpan of(Visit visit) {
    Length length =
        visit
            .asked("length")
            .flatMap(name -> Reading.constant(Length.class, name))
            .orElse(Length.YEAR);
    LocalDate month =
        visit.asked("month").map(CheckedSpan::month).orElse(visit.today().withDayOfMonth(1));
    return new CheckedSpan(new Period(length, month));
  }

  private static LocalDate month(String text) {
    try {
      return YearMonth.parse(text).atDay(1);
    } catch (DateTimeParseException e) {
      throw Refusal.of(Code.NOT_FOUND);
    }
  }

  /** How an address asks for it. */
  String query() {
    return query(period.length(), period.month());
  }

  /** How an address asks for another one. */
  static String query(Length length, LocalDate month) {
    return "?length=" + length + "&month=" + YearMonth.from(month);
  }
}
