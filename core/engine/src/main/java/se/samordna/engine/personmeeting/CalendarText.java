package se.samordna.engine.personmeeting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import se.samordna.personmeeting.Booking;
import se.samordna.personmeeting.MeetingState;
import se.samordna.personmeeting.PersonMeeting;

/**
 * A meeting as RFC 5545 has it. Whoever sees the calendar learns when, and no more: no name, no
 * unit, no purpose and no topic. Times are UTC, so that no rule of summer time must come along.
 */
final class CalendarText {
  /** The most octets of a line, its end not counted (RFC 5545, 3.1). */
  private static final int MOST_OCTETS = 75;

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private CalendarText() {}

  /**
   * The file's text.
   *
   * @param title what it is called in calendars
   * @param changed when the file is made
   * @param placed whether the place may be told, where the booking lets it be
   */
  static String of(PersonMeeting meeting, String title, Instant changed, boolean placed) {
    Booking booking = meeting.booking();
    boolean cancelled = meeting.state() == MeetingState.CANCELLED;
    List<String> lines = new ArrayList<>();
    lines.add("BEGIN:VCALENDAR");
    lines.add("VERSION:2.0");
    lines.add("PRODID:-//meeting//1.0//EN");
    lines.add("METHOD:" + (cancelled ? "CANCEL" : "PUBLISH"));
    lines.add("BEGIN:VEVENT");
    lines.add("UID:" + uid(meeting));
    lines.add("SEQUENCE:" + (booking.number() - 1 + (cancelled ? 1 : 0)));
    lines.add("DTSTAMP:" + UTC.format(changed));
    lines.add("DTSTART:" + UTC.format(booking.from()));
    lines.add("DTEND:" + UTC.format(booking.to()));
    lines.add("SUMMARY:" + escaped(title));
    if (placed && booking.placeInCalendar() && !booking.place().isEmpty()) {
      lines.add("LOCATION:" + escaped(booking.place()));
    }
    lines.add("STATUS:" + (cancelled ? "CANCELLED" : "CONFIRMED"));
    lines.add("CLASS:PRIVATE");
    lines.add("END:VEVENT");
    lines.add("END:VCALENDAR");
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> fold(line, text));
    return text.toString();
  }

  /** The same for every version of the meeting, and nothing that leads into the system. */
  private static UUID uid(PersonMeeting meeting) {
    return UUID.nameUUIDFromBytes(("calendar " + meeting.id()).getBytes(StandardCharsets.UTF_8));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace("\n", "\\n");
  }

  /** Breaks a line between letters, never within one. */
  private static void fold(String line, StringBuilder text) {
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int letter = line.codePointAt(i);
      int size = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > MOST_OCTETS) {
        text.append("\r\n ");
        octets = 1;
      }
      text.appendCodePoint(letter);
      octets += size;
      i += Character.charCount(letter);
    }
    text.append("\r\n");
  }
}
