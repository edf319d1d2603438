package se.samordna.engine.selfcheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.engine.store.IndicatorStore.Question;
import se.samordna.text.Days;
import se.samordna.text.SwedishDays;

/**
 * The working days on which there could have been a board meeting, and those on which there was.
 *
 * @param days in order
 */
record MeetingDays(List<LocalDate> days, Set<LocalDate> held, int perWeek) {
  private static final int WORKING_WEEK = 5;

  /**
   * The days of a period.
   *
   * @param since when somebody first was active, the day after the period when nobody was
   */
  static MeetingDays of(Question question, List<Instant> begun, LocalDate since, int perWeek) {
    LocalDate first = since.isAfter(question.firstDay()) ? since : question.firstDay();
    List<LocalDate> days =
        first.isAfter(question.lastDay())
            ? List.of()
            : first
                .datesUntil(question.lastDay().plusDays(1))
                .filter(SwedishDays::isWorked)
                .toList();
    Set<LocalDate> held = begun.stream().map(Days::of).collect(Collectors.toSet());
    return new MeetingDays(days, held, perWeek);
  }

  /** How many meetings there should have been, a part of a week in proportion and rounded up. */
  int expected() {
    return BigDecimal.valueOf((long) days.size() * Math.min(perWeek, WORKING_WEEK))
        .divide(BigDecimal.valueOf(WORKING_WEEK), 0, RoundingMode.UP)
        .intValueExact();
  }

  /** How many there were; more than there should have been count as so many. */
  int kept() {
    return Math.min(expected(), (int) days.stream().filter(held::contains).count());
  }
}
