package se.samordna.protection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * What somebody opened in an emergency, or told somebody outside in one, and what came of the
 * review. Says nothing of the person but the id.
 *
 * @param kind which of the two
 * @param unit where whoever opened works, and which takes part in the person's care
 * @param reason as it was written
 * @param endsAt until when the opening holds; when it was told, for what was told
 * @param review {@code null} until somebody has reviewed it
 */
public record EmergencyOpening(
    Id<EmergencyOpening> id,
    Id<Person> person,
    Id<Staff> staff,
    String staffName,
    Id<Unit> unit,
    String unitName,
    Kind kind,
    String reason,
    Instant openedAt,
    Instant endsAt,
    @Nullable Review review) {

  /** What was done in the emergency. */
  public enum Kind {
    /** The record was opened, for a few hours. */
    OPENED,
    /** Something was told to somebody outside the provider. */
    TOLD
  }

  /** What somebody else found who looked at it afterwards. */
  public record Review(Id<Staff> by, String byName, Instant at, Finding finding, String words) {}

  /** Whether the emergency was one. */
  public enum Finding {
    JUSTIFIED,
    NOT_JUSTIFIED
  }
}
