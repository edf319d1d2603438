package se.samordna.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;

/**
 * The working days of Sweden.
 *
 * <p>Not worked are Saturdays, Sundays, the public holidays of lagen (1989:253) om allmänna
 * helgdagar as it stands since 2005, and the three eves that are free by law on time limits
 * (1930:173) and by common agreement: Midsummer's, Christmas and New Year's Eve. Half days, such as
 * Maundy Thursday, are worked. Pure; days are those of Europe/Stockholm.
 */
public final class SwedishDays {
  private static final TextFile TEXTS = TextFile.beside(SwedishDays.class, "days");

  private static final Map<MonthDay, String> SAME_DAY_EVERY_YEAR =
      Map.of(
          MonthDay.of(1, 1), "new-years-day",
          MonthDay.of(1, 6), "epiphany",
          MonthDay.of(5, 1), "first-of-may",
          MonthDay.of(6, 6), "national-day",
          MonthDay.of(12, 24), "christmas-eve",
          MonthDay.of(12, 25), "christmas-day",
          MonthDay.of(12, 26), "boxing-day",
          MonthDay.of(12, 31), "new-years-eve");

  private static final Map<Long, String> BY_EASTER =
      Map.of(
          -2L, "good-friday",
          0L, "easter-day",
          1L, "easter-monday",
          39L, "ascension-day",
          49L, "whit-sunday");

  private SwedishDays() {}

  /** Whether people work on the day. */
  public static boolean isWorked(LocalDate day) {
    return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue() && key(day).isEmpty();
  }

  /** The name of the public holiday or free eve that the day is, if it is one. */
  public static Optional<Text> holiday(LocalDate day) {
    return key(day).map(key -> TEXTS.text("holiday." + key));
  }

  /** The day itself if it is worked, else the first one after it that is. */
  public static LocalDate firstWorkedFrom(LocalDate day) {
    LocalDate candidate = day;
    while (!isWorked(candidate)) {
      candidate = candidate.plusDays(1);
    }
    return candidate;
  }

  /**
   * The day on which so many working days have passed; the day it is counted from is not one of
   * them.
   *
   * @param count at least 0; 0 gives the day itself
   */
  public static LocalDate plusWorked(LocalDate day, int count) {
    if (count < 0) {
      throw new IllegalArgumentException("Working days are counted forward: " + count);
    }
    LocalDate reached = day;
    for (int passed = 0; passed < count; passed++) {
      reached = firstWorkedFrom(reached.plusDays(1));
    }
    return reached;
  }

  /** The working days after the first day, up to and including the last; 0 if that is not later. */
  public static int workedBetween(LocalDate from, LocalDate to) {
    int count = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      count += isWorked(day) ? 1 : 0;
    }
    return count;
  }

  private static Optional<String> key(LocalDate day) {
    String fixed = SAME_DAY_EVERY_YEAR.get(MonthDay.from(day));
    if (fixed != null) {
      return Optional.of(fixed);
    }
    long fromEaster = day.toEpochDay() - easterDay(day.getYear()).toEpochDay();
    return Optional.ofNullable(BY_EASTER.get(fromEaster)).or(() -> bySaturday(day));
  }

  /** Midsummer's Day is the Saturday of 20–26 June, All Saints' that of 31 October – 6 November. */
  private static Optional<String> bySaturday(LocalDate day) {
    LocalDate midsummer = saturdayFrom(LocalDate.of(day.getYear(), Month.JUNE, 20));
    if (day.equals(midsummer.minusDays(1))) {
      return Optional.of("midsummer-eve");
    }
    if (day.equals(midsummer)) {
      return Optional.of("midsummer-day");
    }
    boolean allSaints = day.equals(saturdayFrom(LocalDate.of(day.getYear(), Month.OCTOBER, 31)));
    return allSaints ? Optional.of("all-saints-day") : Optional.empty();
  }

  private static LocalDate saturdayFrom(LocalDate day) {
    return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
  }

  /** Easter Day of the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
  static LocalDate easterDay(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int g = (8 * b + 13) / 25;
    int h = (19 * a + b - b / 4 - g + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 19 * l) / 433;
    int month = (h + l - 7 * m + 90) / 25;
    int day = (h + l - 7 * m + 33 * month + 19) % 32;
    return LocalDate.of(year, month, day);
  }
}
