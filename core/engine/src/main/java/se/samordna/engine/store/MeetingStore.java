package se.samordna.engine.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingLine;
import se.samordna.meeting.MeetingRow;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** Meetings, who was there, and what was decided. */
@ProviderType
public interface MeetingStore {
  /** At which unit the meeting is, and whom it concerns. */
  Optional<Place> place(Id<Provider> provider, Id<Meeting> meeting);

  /** Keeps a new meeting with those who are there. */
  void add(Id<Provider> provider, Meeting meeting);

  /** One meeting, whole; three statements. */
  Optional<Meeting> get(Id<Provider> provider, Id<Meeting> meeting);

  /** The meeting of a type that is going on at a unit; the newest, should there be several. */
  Optional<Id<Meeting>> openAt(Id<Provider> provider, Id<Unit> unit, MeetingType type);

  /** The meetings of a type that are going on at some units, as for one; one statement. */
  Map<Id<Unit>, Id<Meeting>> openAt(
      Id<Provider> provider, Collection<Id<Unit>> units, MeetingType type);

  /** A person's meetings, newest first, each with that person's decisions; two statements. */
  List<MeetingRow> ofPerson(Id<Provider> provider, Id<Person> person, int atMost);

  /** Replaces who is there; answers whether the revision was the stored one. */
  boolean attend(
      Id<Provider> provider,
      Id<Meeting> meeting,
      int revision,
      List<Meeting.Attendance> attendance);

  /** Adds a decision; answers whether the revision was the stored one. */
  boolean decide(
      Id<Provider> provider, Id<Meeting> meeting, int revision, Meeting.Decision decision);

  /**
   * Adds the decision that an enrolment step carried out, whatever the revision; answers whether
   * the meeting is going on.
   */
  boolean carryOut(Id<Provider> provider, Id<Meeting> meeting, Meeting.Decision decision);

  /** Closes the meeting; answers whether the revision was the stored one. */
  boolean close(Id<Provider> provider, Id<Meeting> meeting, int revision, Instant at);

  /** The team meetings of a unit, newest first; one statement. */
  Page<MeetingLine> held(Id<Provider> provider, Id<Unit> unit, PageRequest page);

  /**
   * When meetings of a type began at a unit that had at least so many different professions there,
   * administrative staff not counted; oldest first, one statement.
   *
   * @param from the first moment that counts
   * @param before the first that does not
   */
  List<Instant> heldBetween(
      Id<Provider> provider,
      Id<Unit> unit,
      MeetingType type,
      int professions,
      Instant from,
      Instant before);

  /**
   * The team meetings of some units that somebody of a profession came to, administrative staff not
   * counted; oldest first, one statement.
   *
   * @param from the first moment that counts
   */
  List<Held> heldSince(Id<Provider> provider, Collection<Id<Unit>> units, Instant from);

  /** Team meetings of any provider that began before the moment and that nobody has closed. */
  List<Left> leftOpen(Instant before, int atMost);

  /** A meeting that was held, and when it began. */
  record Held(Id<Unit> unit, MeetingType type, Instant at) {}

  /** A meeting that nobody has closed. */
  record Left(Id<Provider> provider, Id<Meeting> meeting) {}

  /**
   * At which unit a meeting is, and whom it concerns.
   *
   * @param person {@code null} for the team's own meetings
   */
  record Place(Id<Unit> unit, @Nullable Id<Person> person) {}
}
