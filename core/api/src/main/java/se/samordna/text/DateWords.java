package se.samordna.text;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Dates as people say them. Own words, so that they don't change with the JDK. Pure. */
public final class DateWords {
  private static final TextFile TEXTS = TextFile.beside(DateWords.class, "days");

  private DateWords() {}

  /** {@code tisdag 2 mars 2027}, {@code Tuesday 2 March 2027}. */
  public static String full(LocalDate day, Language language) {
    return weekday(day, language) + " " + dayOfMonth(day, language) + " " + day.getYear();
  }

  /** {@code tis 2 mar 2027}, {@code Tue 2 Mar 2027}: the same for tables. */
  public static String brief(LocalDate day, Language language) {
    return weekday(day, language).substring(0, 3)
        + " "
        + day.getDayOfMonth()
        + " "
        + month(day, language).substring(0, 3)
        + " "
        + day.getYear();
  }

  /** {@code 2 mars 2027}, {@code 2 March 2027}: within a sentence. */
  public static Text dated(LocalDate day) {
    return new Text(dated(day, Language.SV), dated(day, Language.EN));
  }

  /** The same in one language. */
  public static String dated(LocalDate day, Language language) {
    return dayOfMonth(day, language) + " " + day.getYear();
  }

  /** {@code 2 mars}, {@code 2 March}: where the year goes without saying. */
  public static String dayOfMonth(LocalDate day, Language language) {
    return day.getDayOfMonth() + " " + month(day, language);
  }

  /** {@code tisdag}, {@code Tuesday}. */
  public static String weekday(LocalDate day, Language language) {
    return TEXTS.text("weekday." + day.getDayOfWeek().getValue()).in(language);
  }

  /** {@code v. 9}, {@code week 9}: the ISO week, which begins on Monday. */
  public static String week(LocalDate day, Language language) {
    return TEXTS.text("week").in(language) + " " + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  private static String month(LocalDate day, Language language) {
    return TEXTS.text("month." + day.getMonthValue()).in(language);
  }
}
