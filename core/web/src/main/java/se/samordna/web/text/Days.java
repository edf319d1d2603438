package se.samordna.web.text;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import se.samordna.text.Language;

/** Days, times and weeks as a reader says them; all days are those of Europe/Stockholm. */
public final class Days {
  /** Where days begin and end. */
  public static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  private final Language language;
  private final DateTimeFormatter clock;
  private final DateTimeFormatter day;
  private final DateTimeFormatter dayAndYear;
  private final DateTimeFormatter shortDay;

  Days(Language language) {
    this.language = language;
    boolean sv = language == Language.SV;
    clock = DateTimeFormatter.ofPattern(sv ? "HH.mm" : "HH:mm", language.locale());
    day = DateTimeFormatter.ofPattern("d MMMM", language.locale());
    dayAndYear = DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale());
    shortDay = DateTimeFormatter.ofPattern("d MMM yyyy", language.locale());
  }

  /** The day an instant falls on. */
  public static LocalDate dayOf(Instant instant) {
    return instant.atZone(STOCKHOLM).toLocalDate();
  }

  /** "08.45". */
  public String clock(Instant instant) {
    return clock.format(instant.atZone(STOCKHOLM));
  }

  /** "tisdag 2 mars 2027". */
  public String whole(LocalDate date) {
    return date.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale())
        + " "
        + dayAndYear.format(date);
  }

  /** "2 mars", with the year when it is not the reader's own. */
  public String day(LocalDate date, LocalDate today) {
    return (date.getYear() == today.getYear() ? day : dayAndYear).format(date);
  }

  /** "2 mars 2027", for what is kept or printed. */
  public String dated(LocalDate date) {
    return dayAndYear.format(date);
  }

  /** "2 mars 2027" in short, for rows. */
  public String brief(LocalDate date) {
    return shortDay.format(date);
  }

  /** "mar", for an axis. */
  public String month(LocalDate date) {
    String name = date.getMonth().getDisplayName(TextStyle.SHORT, language.locale());
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  /** "tis 9 mars". */
  public String weekday(LocalDate date) {
    String name = date.getDayOfWeek().getDisplayName(TextStyle.SHORT, language.locale());
    return name + " " + day.format(date);
  }

  /** The week's number. */
  public int week(LocalDate date) {
    return date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }

  /** "i dag", "i går", "i morgon", "3 dagar sen", "tis 9 mars" or "9 mars 2028". */
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
    if (distance > 1 && distance < 7) {
      return weekday(date);
    }
    return day(date, today);
  }

  /** "i dag 08.52", "i går 16.04" or "2 mars 16.04". */
  public String near(Instant instant, LocalDate today) {
    return near(dayOf(instant), today) + " " + clock(instant);
  }

  /** Morning, day or evening, for a greeting. */
  public String greeting(Instant now) {
    ZonedDateTime here = now.atZone(STOCKHOLM);
    Texts words = Texts.in(language);
    if (here.getHour() < 10) {
      return words.of("start.morning");
    }
    return here.getHour() < 17 ? words.of("start.day") : words.of("start.evening");
  }

  /** Whether offices are open on the day: Monday to Friday. */
  public static boolean weekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
