package se.samordna.audit;

import se.samordna.Id;
import se.samordna.person.Person;

/**
 * Whose log it is: all that whoever reviews accesses is told of a person.
 *
 * @param name empty when the identity is protected
 */
public record LoggedPerson(Id<Person> id, String name, boolean protectedIdentity) {}
