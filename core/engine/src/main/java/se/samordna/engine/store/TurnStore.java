package se.samordna.engine.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.contact.Contact;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.Meeting.Turn;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;

/** The turns of persons in teams' meetings. */
@ProviderType
public interface TurnStore {
  /** The turns of a meeting, those passed first and in that order; one statement. */
  List<Turn> of(Id<Provider> provider, Id<Meeting> meeting);

  /**
   * Keeps a turn, with what is said and when it was passed.
   *
   * @param turn with the revision that was read; 0 when none has been kept
   * @return whether the revision was the stored one
   */
  boolean keep(Id<Provider> provider, Id<Meeting> meeting, Turn turn, Instant at);

  /** Keeps that the meeting did not come to some persons; those who have a turn keep it. */
  void notPassed(Id<Provider> provider, Id<Meeting> meeting, Collection<Id<Person>> persons);

  /** Notes which note in the person's record each turn became; what was said stands there alone. */
  void became(Id<Provider> provider, Id<Meeting> meeting, Map<Id<Person>, Id<Contact>> notes);

  /** Those of some persons in whose care the unit takes part now; one statement. */
  Map<Id<Person>, Known> knownAt(
      Id<Provider> provider, Id<Unit> unit, Collection<Id<Person>> persons);

  /** What a list shows of a person. */
  record Known(String name, Protection protection) {}
}
