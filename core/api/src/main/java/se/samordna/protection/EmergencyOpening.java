package se.samordna.protection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * What somebody opened in an emergency who is not among a person's named staff, and what came of
 * the review. Says nothing of the person but the id.
 *
 * @param unit where whoever opened works, and which takes part in the person's care
 * @param reason as it was written
 * @param review {@code null} until somebody has reviewed it
 */
public record EmergencyOpening(
    Id<EmergencyOpening> id,
    Id<Person> person,
    Id<Staff> staff,
    String staffName,
    Id<Unit> unit,
    String unitName,
    String reason,
    Instant openedAt,
    Instant endsAt,
    @Nullable Review review) {

  /** What somebody else found who looked at it afterwards. */
  public record Review(Id<Staff> by, String byName, Instant at, Finding finding, String words) {}

  /** Whether the emergency was one. */
  public enum Finding {
    JUSTIFIED,
    NOT_JUSTIFIED
  }
}
