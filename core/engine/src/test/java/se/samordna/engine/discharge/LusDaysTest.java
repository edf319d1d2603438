package se.samordna.engine.discharge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samordna.text.Days;

/** The last moments of the law on discharge, at the edges of the Swedish year. */
class LusDaysTest {

  private static Instant at(LocalDateTime wall) {
    return wall.atZone(Days.ZONE).toInstant();
  }

  private static LocalDateTime wall(Instant at) {
    return at.atZone(Days.ZONE).toLocalDateTime();
  }

  /** On the nights that the clocks change, 24 hours are not the same time the next day. */
  @ParameterizedTest
  @CsvSource({
    "2027-03-01T08:15, 2027-03-02T08:15",
    "2027-03-27T14:00, 2027-03-28T15:00",
    "2027-03-28T01:30, 2027-03-29T02:30",
    "2027-10-30T14:00, 2027-10-31T13:00",
    "2027-10-31T01:30, 2027-11-01T00:30",
    "2028-02-28T10:00, 2028-02-29T10:00",
    "2028-02-29T10:00, 2028-03-01T10:00",
    "2027-02-28T10:00, 2027-03-01T10:00",
    "2026-12-31T23:30, 2027-01-01T23:30"
  })
  void the_notice_of_admission_is_due_when_24_hours_have_passed(
      LocalDateTime judged, LocalDateTime due) {
    assertThat(wall(LusDays.notice(at(judged)))).isEqualTo(due);
  }

  /** Calendar days; only a last day that is not worked gives way to the next that is. */
  @ParameterizedTest
  @CsvSource({
    // an ordinary week, with a weekend in the middle and at the end
    "2027-03-01T08:00, 2027-03-04",
    "2027-03-01T23:59, 2027-03-04",
    "2027-03-05T09:00, 2027-03-08",
    "2027-03-03T09:00, 2027-03-08",
    "2027-03-04T09:00, 2027-03-08",
    // Easter 2027: Good Friday 26 March, Easter Monday 29 March
    "2027-03-22T09:00, 2027-03-25",
    "2027-03-23T09:00, 2027-03-30",
    "2027-03-25T09:00, 2027-03-30",
    "2027-03-26T09:00, 2027-03-30",
    "2027-03-27T09:00, 2027-03-30",
    // Ascension Day, a Thursday: Friday is worked
    "2027-05-03T09:00, 2027-05-07",
    // Midsummer 2027: the eve is Friday 25 June
    "2027-06-21T09:00, 2027-06-24",
    "2027-06-22T09:00, 2027-06-28",
    "2027-06-24T09:00, 2027-06-28",
    "2027-06-25T09:00, 2027-06-28",
    // Midsummer 2026: the eve is Friday 19 June
    "2026-06-16T09:00, 2026-06-22",
    // Christmas 2026: Thursday to Sunday are not worked
    "2026-12-20T09:00, 2026-12-23",
    "2026-12-21T09:00, 2026-12-28",
    "2026-12-24T09:00, 2026-12-28",
    // over the year: New Year's Eve a Thursday, then a weekend and Epiphany on a Wednesday
    "2026-12-28T09:00, 2027-01-04",
    "2026-12-30T09:00, 2027-01-04",
    "2027-01-03T09:00, 2027-01-07",
    // 29 February is a day, and on a leap year a Tuesday in 2028
    "2028-02-26T09:00, 2028-02-29",
    "2028-02-28T09:00, 2028-03-02",
    "2027-02-26T09:00, 2027-03-01"
  })
  void the_call_is_due_on_the_third_day_or_the_next_working_day(
      LocalDateTime told, LocalDate last) {
    assertThat(wall(LusDays.call(at(told))))
        .isEqualTo(last.atTime(LocalTime.of(23, 59, 59, 999_999_000)));
  }

  /** A day has 23, 24 or 25 hours, and ends at midnight in Sweden whatever the season. */
  @ParameterizedTest
  @CsvSource({
    "2027-03-28T00:30, 2027-03-28",
    "2027-10-31T00:30, 2027-10-31",
    "2027-07-01T00:30, 2027-07-01",
    "2026-12-31T23:30, 2026-12-31",
    "2028-02-29T12:00, 2028-02-29"
  })
  void the_same_day_ends_at_midnight_in_sweden(LocalDateTime at, LocalDate day) {
    Instant last = LusDays.sameDay(at(at));
    assertThat(Days.of(last)).isEqualTo(day);
    assertThat(Days.of(last.plusNanos(1_000))).isEqualTo(day.plusDays(1));
  }

  @Test
  void what_is_late_in_the_evening_in_sweden_is_still_the_day_before_elsewhere() {
    Instant told = Instant.parse("2027-03-01T23:30:00Z");
    assertThat(Days.of(LusDays.call(told))).isEqualTo("2027-03-05");
  }
}
