package se.samordna.web.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import se.samordna.text.DateWords;
import se.samordna.text.Days;
import se.samordna.text.Language;

/** Days and times as a reader of one language says them. */
public final class Dates {
  private final Language language;

  Dates(Language language) {
    this.language = language;
  }

  /** "08.45", "08:45". */
  public String clock(Instant instant) {
    LocalTime time = instant.atZone(Days.ZONE).toLocalTime();
    String pattern = language == Language.SV ? "%02d.%02d" : "%02d:%02d";
    return String.format(Locale.ROOT, pattern, time.getHour(), time.getMinute());
  }

  /** "Tisdag 2 mars 2027", at the beginning of a line. */
  public String whole(LocalDate date) {
    String words = DateWords.full(date, language);
    return words.substring(0, 1).toUpperCase(language.locale()) + words.substring(1);
  }

  /** "2 mars", with the year when it is not this one. */
  public String day(LocalDate date, LocalDate today) {
    String words = DateWords.dayOfMonth(date, language);
    return date.getYear() == today.getYear() ? words : words + " " + date.getYear();
  }

  /** "2 mars 2027", for what is kept or printed. */
  public String dated(LocalDate date) {
    return DateWords.dated(date, language);
  }

  /** "2 mars 2027 09.31", for what is kept or printed. */
  public String dated(Instant instant) {
    return dated(Days.of(instant)) + " " + clock(instant);
  }

  /** "mar", for an axis. */
  public String month(LocalDate date) {
    return DateWords.dayOfMonth(date, language).split(" ", 2)[1].substring(0, 3);
  }

  /** "v. 9". */
  public String week(LocalDate date) {
    return DateWords.week(date, language);
  }

  /** "i dag", "i går", "i morgon", "tisdag 9 mars" within a week, else "9 mars". */
  public String near(LocalDate date, LocalDate today) {
    long distance = ChronoUnit.DAYS.between(today, date);
    Texts words = Texts.in(language);
    if (distance == 0) {
      return words.of("day.today");
    }
    if (distance == 1) {
      return words.of("day.tomorrow");
    }
    if (distance == -1) {
      return words.of("day.yesterday");
    }
    boolean week = distance > 1 && distance < 7;
    return (week ? DateWords.weekday(date, language) + " " : "") + day(date, today);
  }

  /** The same at the beginning of a line: "I dag". */
  public String nearFirst(LocalDate date, LocalDate today) {
    String words = near(date, today);
    return words.substring(0, 1).toUpperCase(language.locale()) + words.substring(1);
  }

  /** "i dag 08.52", "i går 16.04" or "2 mars 16.04". */
  public String near(Instant instant, LocalDate today) {
    return near(Days.of(instant), today) + " " + clock(instant);
  }

  /** How late something is: "3 dagar sen". */
  public String late(LocalDate due, LocalDate today) {
    return Texts.in(language).count("day.late", ChronoUnit.DAYS.between(due, today));
  }

  /** Good morning, hello or good evening, by the hour. */
  public String greeting(Instant now) {
    int hour = now.atZone(Days.ZONE).getHour();
    Texts words = Texts.in(language);
    if (hour < 10) {
      return words.of("start.morning");
    }
    return hour < 18 ? words.of("start.day") : words.of("start.evening");
  }
}
