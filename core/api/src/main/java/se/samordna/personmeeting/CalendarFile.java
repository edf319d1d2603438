package se.samordna.personmeeting;

/**
 * A meeting for a calendar (RFC 5545): the time, and nothing that tells whom it is about or what is
 * spoken of. It may be sent to anybody who is to come.
 */
public record CalendarFile(String fileName, String text) {
  /** What sort of file it is. */
  public static final String MEDIA_TYPE = "text/calendar; charset=utf-8";
}
