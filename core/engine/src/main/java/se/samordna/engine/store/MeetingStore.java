package se.samordna.engine.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingRow;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** Meetings, who was there and what was decided. */
@ProviderType
public interface MeetingStore {
  /** One meeting with attendance and decisions. */
  Optional<Meeting> find(Id<Provider> provider, Id<Meeting> meeting);

  /** The newest meeting of the type that is going on at the unit. */
  Optional<Meeting> openAt(Id<Provider> provider, Id<Unit> unit, MeetingType type);

  /** Keeps a new meeting. */
  void add(Id<Provider> provider, Meeting meeting);

  /**
   * Keeps attendance and closing.
   *
   * @return whether it still had the revision before
   */
  boolean change(Id<Provider> provider, Meeting meeting);

  /** Adds a decision; it belongs to the record of the person it is about. */
  void decide(Id<Provider> provider, Id<Meeting> meeting, Meeting.Decision decision);

  /** The newest meetings with a decision about the person, or about the person alone. */
  List<MeetingRow> of(Id<Provider> provider, Id<Person> person, int most);
}
