package se.samordna.engine.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * Which units take part, or took part, in whose care. Intervals are when the system knew, never
 * moved and never overwritten.
 */
@ProviderType
public interface CareRelationStore {
  /**
   * How the units stand to the person, and the person's protection; one statement.
   *
   * @return empty when the provider has no such person
   */
  Optional<UnitRelations> between(
      Id<Provider> provider, Id<Person> person, Collection<Id<Unit>> units);

  /**
   * How the units stand to each of some persons; one statement.
   *
   * @return those whom the provider has
   */
  Map<Id<Person>, UnitRelations> between(
      Id<Provider> provider, Collection<Id<Person>> persons, Collection<Id<Unit>> units);

  /**
   * Begins a relation on a ground; does nothing while one on the same ground is open.
   *
   * @param ground why: {@code registered}, {@code enrolled} …; at most 40 characters
   */
  void open(Id<Provider> provider, Id<Person> person, Id<Unit> unit, String ground, Instant at);

  /** Ends the relation on one ground; others go on. */
  void end(Id<Provider> provider, Id<Person> person, Id<Unit> unit, String ground, Instant at);

  /** Ends the unit's relations to the person on every ground. */
  void endAll(Id<Provider> provider, Id<Person> person, Id<Unit> unit, Instant at);
}
