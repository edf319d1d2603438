package se.samordna.coordination;

import java.time.Instant;
import java.time.LocalDate;
import se.samordna.Id;
import se.samordna.enrolment.Coordinator.DecisionRule;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/**
 * Who coordinates a person, by which rule and on what evidence. Never changed: another decision
 * takes its place.
 *
 * @param unresolved whether it holds for a time only and those who answer for the units must decide
 * @param personsView what the person thinks of it, empty when not asked
 * @param validFrom the day from which it holds
 * @param decidedAt when it was recorded
 */
public record CoordinatorDecision(
    Id<CoordinatorDecision> id,
    Id<Person> person,
    Id<Staff> staff,
    String name,
    DecisionRule rule,
    boolean unresolved,
    CoordinatorEvidence evidence,
    Id<Staff> decidedBy,
    String decidedByName,
    String personsView,
    LocalDate validFrom,
    Instant decidedAt) {}
