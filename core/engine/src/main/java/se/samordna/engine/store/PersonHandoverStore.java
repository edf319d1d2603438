package se.samordna.engine.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.enrolment.Enrolment;
import se.samordna.handover.HandoverState;
import se.samordna.handover.PersonHandover;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;

/** Handovers of persons; one is never changed but by its answer. */
@ProviderType
public interface PersonHandoverStore {
  /** Whose handover it is. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<PersonHandover> handover);

  /** One handover. */
  Optional<PersonHandover> get(Id<Provider> provider, Id<PersonHandover> handover);

  /** The person's, newest first; one statement. */
  List<PersonHandover> of(Id<Provider> provider, Id<Person> person);

  /**
   * Those that a unit has not answered, oldest first; one statement.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1006} for a cursor that no page gave
   */
  Page<Waiting> waitingAt(Id<Provider> provider, Id<Unit> unit, PageRequest page);

  /** The one of an enrolment that nobody has answered. */
  Optional<PersonHandover> openOf(Id<Provider> provider, Id<Enrolment> enrolment);

  /**
   * Keeps what is asked.
   *
   * @return whether nobody had been asked already
   */
  boolean ask(Id<Provider> provider, PersonHandover handover);

  /**
   * Keeps the answer.
   *
   * @return whether it had the revision and nobody had answered
   */
  boolean answer(
      Id<Provider> provider,
      Id<PersonHandover> handover,
      int revision,
      HandoverState state,
      PersonHandover.Answer answer);

  /** A handover in a unit's list, and whether its person may be named. */
  record Waiting(PersonHandover handover, Protection protection) {}
}
