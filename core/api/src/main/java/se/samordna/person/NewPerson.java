package se.samordna.person;

import se.samordna.Id;
import se.samordna.organisation.Unit;

/**
 * What is needed to register a person.
 *
 * @param unit the unit that registers, which thereby gets its relation to the person
 * @param number a number in any format, empty when none is known
 */
public record NewPerson(Id<Unit> unit, String number, PersonChange facts) {}
