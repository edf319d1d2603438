package se.samordna.protection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * What somebody opened whom they may not read of otherwise, in an emergency or by taking the person
 * in, or told somebody outside in an emergency, and what came of the review. Says nothing of the
 * person but the id.
 *
 * @param why opened or told in an emergency, or on which ground the unit takes part from then
 * @param unit where whoever opened works
 * @param reason as it was written
 * @param endsAt until when the opening holds; when it was told, for what was told
 * @param review {@code null} until somebody has reviewed it
 */
public record EmergencyOpening(
    Id<EmergencyOpening> id,
    Why why,
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

  /** Why somebody was opened, or what else is reviewed as that is. The names are stored. */
  public enum Why {
    /** The record was opened in an emergency, for a few hours, by one member of staff. */
    EMERGENCY,
    /** Something was told to somebody outside the provider in an emergency; it opens nothing. */
    TOLD,
    /** The person comes back to the unit. */
    RETURNING,
    /** The person is with another unit of the provider, and comes to this one, too. */
    FROM_ANOTHER_UNIT,
    /** The person asks for help here, and nothing is known of other units. */
    ASKS_FOR_HELP;

    /** Whether the unit takes part in the care from then. */
    public boolean isIntake() {
      return this != EMERGENCY && this != TOLD;
    }
  }

  /** Whether the reason was a good one. */
  public enum Finding {
    JUSTIFIED,
    NOT_JUSTIFIED
  }
}
