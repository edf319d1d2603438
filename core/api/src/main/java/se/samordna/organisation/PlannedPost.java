package se.samordna.organisation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * For how many full-time posts of a profession a unit is planned, from a day on and until another
 * is settled. Beside who is at work it says which posts stand empty.
 *
 * @param fte full-time posts; 0 from when none is planned
 * @param reason what it rests on, such as a decision on the budget
 * @param setByName who settled it
 */
public record PlannedPost(
    Profession profession,
    BigDecimal fte,
    LocalDate from,
    String reason,
    String setByName,
    Instant setAt) {
  /** More posts of one profession than any team has. */
  public static final BigDecimal MOST = BigDecimal.valueOf(99);
}
