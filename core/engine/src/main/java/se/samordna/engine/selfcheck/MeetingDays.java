package se.samordna.engine.selfcheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.engine.store.IndicatorStore.Question;
import se.samordna.model.BoardCadence;
import se.samordna.text.Days;

/**
 * The days on which the board should have met, and those on which there was a meeting.
 *
 * @param days in order
 */
record MeetingDays(List<LocalDate> days, Set<LocalDate> held) {
  /**
   * The days of a period. A day counts by what the unit had settled for it then; today, which may
   * still bring its meeting, when it has.
   *
   * @param begun when meetings began
   * @param since when somebody first was active, the day after the period when nobody was
   */
  static MeetingDays of(
      Question question, BoardCadence cadence, List<Instant> begun, LocalDate since) {
    LocalDate first = since.isAfter(question.firstDay()) ? since : question.firstDay();
    Set<LocalDate> held = begun.stream().map(Days::of).collect(Collectors.toSet());
    List<LocalDate> days =
        first.isAfter(question.lastDay())
            ? List.of()
            : first
                .datesUntil(question.lastDay().plusDays(1))
                .filter(cadence::meetsOn)
                .filter(day -> held.contains(day) || isOver(day, question))
                .toList();
    return new MeetingDays(days, held);
  }

  private static boolean isOver(LocalDate day, Question question) {
    return !Days.start(day.plusDays(1)).isAfter(question.end());
  }

  /** How many meetings there should have been. */
  int expected() {
    return days.size();
  }

  /** On how many of these days there was one. */
  int kept() {
    return (int) days.stream().filter(held::contains).count();
  }
}
