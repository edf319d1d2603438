package se.samordna.engine.access;

import java.util.Optional;
import java.util.function.Function;
import se.samordna.Id;
import se.samordna.engine.store.Shown;
import se.samordna.engine.store.Tx;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** What a request is about, as the gate needs to know it. */
sealed interface Subject {

  /** One person. */
  record OfPerson(Id<Person> person) implements Subject {}

  /**
   * A thing that is kept about one person, for example a plan.
   *
   * @param owner finds whose it is, within the caller's provider
   */
  record OfThing(String kind, Id<?> thing, Function<? super Tx, Optional<Id<Person>>> owner)
      implements Subject {}

  /**
   * A thing that belongs to one person, or to a unit as a whole, for example a meeting.
   *
   * @param whose finds which, within the caller's provider
   */
  record OfEither(String kind, Id<?> thing, Function<? super Tx, Optional<Whose>> whose)
      implements Subject {}

  /** All that a unit has. */
  record OfUnit(Id<Unit> unit) implements Subject {}

  /** What the caller has at all units together. */
  record OfCaller() implements Subject {}

  /** What the answer to an earlier request of the caller's shows. */
  record OfAnswer(Shown shown) implements Subject {}

  /** The provider's own affairs: its units, staff and accounts. */
  record OfProvider(Id<Provider> provider) implements Subject {}
}
