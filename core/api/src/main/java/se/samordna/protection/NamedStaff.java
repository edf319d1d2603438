package se.samordna.protection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/**
 * One of the staff who may read of a person with protected identity, and why.
 *
 * @param id of the row in the person's list; {@code null} for those who follow from coordination or
 *     lead and can't be taken off the list
 * @param reason why they were named; empty for those who follow from coordination or lead
 * @param namedBy who named them; {@code null} for those who follow from coordination or lead
 * @param since when they were named; {@code null} for those who follow from coordination or lead
 */
public record NamedStaff(
    @Nullable Id<NamedStaff> id,
    Id<Person> person,
    Id<Staff> staff,
    String name,
    Because because,
    String reason,
    @Nullable Id<Staff> namedBy,
    @Nullable Instant since) {

  /** Why somebody may read. */
  public enum Because {
    /** Lead coordinator of an enrolment that has not ended. */
    COORDINATES,
    /** Team leader of a unit that takes part in the person's care. */
    LEADS,
    /** Named on the person's list. */
    LISTED
  }
}
