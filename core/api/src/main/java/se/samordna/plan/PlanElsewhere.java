package se.samordna.plan;

import java.time.Instant;
import java.time.LocalDate;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/**
 * A plan that the person says there is with somebody else. What the person says of it is all that
 * is known here: nothing is fetched from there.
 *
 * @param what which plan, in the person's words
 * @param holder who has it, as the person says it; may be empty
 * @param toldOn the day the person told of it
 */
public record PlanElsewhere(
    Id<PlanElsewhere> id,
    Id<Person> person,
    String what,
    String holder,
    LocalDate toldOn,
    Id<Staff> recordedBy,
    Instant recordedAt) {}
