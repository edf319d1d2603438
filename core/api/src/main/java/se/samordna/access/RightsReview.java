package se.samordna.access;

import java.time.Instant;
import java.time.LocalDate;
import se.samordna.Id;

/**
 * That somebody went through who has which role, and the table of rights: authorisations are
 * followed up regularly (PDL 4 kap. 2 §, HSLF-FS 2016:40 4 kap. 2–3 §§).
 *
 * @param byName who did, or the operator's name
 * @param words what was found
 * @param nextBy the last day for the next one
 */
public record RightsReview(
    Id<RightsReview> id, Instant at, String byName, String words, LocalDate nextBy) {
  /** The most months until the next one; ours. */
  public static final int MONTHS = 12;

  /** How many days before its last day it is reminded of; ours. */
  public static final int REMINDER_DAYS = 30;
}
