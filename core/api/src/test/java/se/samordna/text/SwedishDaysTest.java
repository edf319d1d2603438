package se.samordna.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which days are worked in Sweden, and how days are said. */
class SwedishDaysTest {

  @Test
  void every_free_weekday_of_2027_is_known() {
    assertThat(freeWeekdays(2027))
        .containsExactly(
            "2027-01-01 nyårsdagen",
            "2027-01-06 trettondedag jul",
            "2027-03-26 långfredagen",
            "2027-03-29 annandag påsk",
            "2027-05-06 Kristi himmelsfärdsdag",
            "2027-06-25 midsommarafton",
            "2027-12-24 julafton",
            "2027-12-31 nyårsafton");
  }

  @Test
  void every_free_weekday_of_2026_is_known() {
    assertThat(freeWeekdays(2026))
        .containsExactly(
            "2026-01-01 nyårsdagen",
            "2026-01-06 trettondedag jul",
            "2026-04-03 långfredagen",
            "2026-04-06 annandag påsk",
            "2026-05-01 första maj",
            "2026-05-14 Kristi himmelsfärdsdag",
            "2026-06-19 midsommarafton",
            "2026-12-24 julafton",
            "2026-12-25 juldagen",
            "2026-12-31 nyårsafton");
  }

  /** Easter Days as printed in almanacs, the earliest and latest possible among them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1961-04-02",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2019-04-21",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2038-04-25",
        "2285-03-22"
      })
  void easter_day_is_where_the_almanac_has_it(LocalDate easter) {
    assertThat(SwedishDays.easterDay(easter.getYear())).isEqualTo(easter);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-20, midsommardagen",
    "2026-10-31, alla helgons dag",
    "2027-11-06, alla helgons dag",
    "2026-05-24, pingstdagen",
    "2026-06-06, Sveriges nationaldag"
  })
  void holidays_on_weekends_have_their_names_too(LocalDate day, String name) {
    assertThat(SwedishDays.holiday(day)).map(Text::sv).contains(name);
  }

  @Test
  void half_days_and_the_eve_before_all_saints_are_worked() {
    assertThat(SwedishDays.isWorked(LocalDate.of(2027, 3, 25))).isTrue();
    assertThat(SwedishDays.isWorked(LocalDate.of(2026, 10, 30))).isTrue();
    assertThat(SwedishDays.isWorked(LocalDate.of(2026, 12, 23))).isTrue();
  }

  @Test
  void a_limit_in_working_days_passes_over_weekends_and_holidays() {
    LocalDate maundyThursday = LocalDate.of(2027, 3, 25);
    assertThat(SwedishDays.plusWorked(maundyThursday, 1)).isEqualTo("2027-03-30");
    assertThat(SwedishDays.plusWorked(maundyThursday, 3)).isEqualTo("2027-04-01");
    assertThat(SwedishDays.plusWorked(LocalDate.of(2027, 3, 27), 1)).isEqualTo("2027-03-30");
    assertThat(SwedishDays.plusWorked(maundyThursday, 0)).isEqualTo(maundyThursday);
    assertThatThrownBy(() -> SwedishDays.plusWorked(maundyThursday, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void working_days_between_two_days_are_those_that_pass() {
    LocalDate start = LocalDate.of(2026, 12, 22);
    for (int count = 0; count < 30; count++) {
      LocalDate end = SwedishDays.plusWorked(start, count);
      assertThat(SwedishDays.workedBetween(start, end)).isEqualTo(count);
    }
    assertThat(SwedishDays.workedBetween(start, start.minusDays(10))).isZero();
  }

  @Test
  void a_day_that_is_not_worked_moves_to_the_next_that_is() {
    assertThat(SwedishDays.firstWorkedFrom(LocalDate.of(2026, 12, 24))).isEqualTo("2026-12-28");
    assertThat(SwedishDays.firstWorkedFrom(LocalDate.of(2026, 12, 28))).isEqualTo("2026-12-28");
  }

  @Test
  void dates_are_said_in_both_languages() {
    LocalDate day = LocalDate.of(2027, 3, 2);
    assertThat(DateWords.full(day, Language.SV)).isEqualTo("tisdag 2 mars 2027");
    assertThat(DateWords.full(day, Language.EN)).isEqualTo("Tuesday 2 March 2027");
    assertThat(DateWords.brief(day, Language.SV)).isEqualTo("tis 2 mar 2027");
    assertThat(DateWords.brief(day, Language.EN)).isEqualTo("Tue 2 Mar 2027");
    assertThat(DateWords.dayOfMonth(day, Language.SV)).isEqualTo("2 mars");
  }

  @ParameterizedTest
  @CsvSource({"2026-11-21, 47", "2027-01-03, 53", "2027-01-04, 1", "2024-12-30, 1"})
  void weeks_are_those_of_iso(LocalDate day, int week) {
    assertThat(DateWords.week(day, Language.SV)).isEqualTo("v. " + week);
    assertThat(DateWords.week(day, Language.EN)).isEqualTo("week " + week);
  }

  @Test
  void both_languages_have_every_word() {
    TextFile texts = TextFile.beside(SwedishDays.class, "days");
    assertThat(texts.keys(Language.SV)).isEqualTo(texts.keys(Language.EN)).hasSize(36);
  }

  private static List<String> freeWeekdays(int year) {
    return LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .filter(day -> day.getDayOfWeek().getValue() <= 5 && !SwedishDays.isWorked(day))
        .map(day -> day + " " + SwedishDays.holiday(day).orElseThrow().sv())
        .toList();
  }
}
