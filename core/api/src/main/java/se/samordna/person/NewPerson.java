package se.samordna.person;

import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Unit;
import se.samordna.person.identifier.Assurance;

/**
 * What is needed to register a person.
 *
 * @param unit the unit that registers, which thereby gets its relation to the person
 * @param number a number in any format, empty when none is known
 * @param assurance how sure a coordination number is, {@code null} when it is not known or is
 *     another number
 */
public record NewPerson(
    Id<Unit> unit, String number, PersonChange facts, @Nullable Assurance assurance) {
  /** Somebody of whose number nothing is said. */
  public NewPerson(Id<Unit> unit, String number, PersonChange facts) {
    this(unit, number, facts, null);
  }
}
