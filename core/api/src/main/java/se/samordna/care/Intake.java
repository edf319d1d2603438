package se.samordna.care;

import java.time.Instant;
import se.samordna.Id;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** That a unit takes part in somebody's care from now on, whom the provider knew already. */
public record Intake(Id<Person> person, Id<Unit> unit, Instant since) {}
