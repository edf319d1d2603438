package se.samordna.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days and deadlines are Swedish ones, whatever zone the machine keeps. */
public final class Days {
  /** The zone of every day in Samordna. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private Days() {}

  /** The day of an instant. */
  public static LocalDate of(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  /** When a day begins. */
  public static Instant start(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
