package se.samordna.child;

import java.time.Instant;
import java.time.LocalDate;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * What was answered to whether there are children in the home. A later answer replaces none.
 *
 * @param day the day it was answered
 */
public record HomeAnswer(
    Answer answer, LocalDate day, String note, Id<Staff> recordedBy, Instant recordedAt) {

  /** What may be answered. */
  public enum Answer {
    YES,
    NO,
    NOT_SAID
  }
}
