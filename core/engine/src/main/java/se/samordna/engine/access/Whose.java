package se.samordna.engine.access;

import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * Whose a thing is: one person's, or all of a unit's.
 *
 * @param person {@code null} when it is the unit's
 */
public record Whose(@Nullable Id<Person> person, Id<Unit> unit) {}
