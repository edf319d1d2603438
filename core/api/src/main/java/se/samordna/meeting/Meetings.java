package se.samordna.meeting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** Meetings of teams and about persons. Each call is one access; safe for use by many threads. */
@ProviderType
public interface Meetings {
  /**
   * Opens a meeting with those who are there; the caller is always among them.
   *
   * @param person whom it concerns; {@code null} for the team's own meetings
   */
  Meeting open(
      Caller caller,
      Id<Unit> unit,
      MeetingType type,
      @Nullable Id<Person> person,
      List<Attendant> attendants);

  /**
   * One meeting; a team's that is over as far as it is about those whom the unit still cares for.
   */
  Meeting get(Caller caller, Id<Meeting> meeting);

  /** The meeting of the type that is going on at the unit. */
  Optional<Meeting> openAt(Caller caller, Id<Unit> unit, MeetingType type);

  /** Replaces who is there. */
  Meeting attend(Caller caller, Id<Meeting> meeting, int revision, List<Attendant> attendants);

  /** Notes a decision about a person that is no enrolment step. */
  Meeting decide(Caller caller, Id<Meeting> meeting, int revision, Id<Person> person, String text);

  /**
   * Keeps what is said about a person in the team's meeting that is going on; saved again and again
   * while somebody writes, and when the meeting leaves the person. It comes into the person's
   * record when the meeting closes.
   *
   * @param revision of the turn, 0 when nothing has been kept of it
   * @param passed whether the meeting now goes on to the next; what has been passed stays passed
   * @throws se.samordna.refusal.Refusal {@code CM-1011} when somebody else has written meanwhile
   */
  Meeting.Turn say(
      Caller caller,
      Id<Meeting> meeting,
      Id<Person> person,
      int revision,
      String said,
      boolean passed);

  /** The team meetings of a unit, newest first, without anything of the persons spoken of. */
  Page<MeetingLine> held(Caller caller, Id<Unit> unit, PageRequest page);

  /** A team's meeting as a whole, with the persons whom it has spoken of. */
  MeetingReport report(Caller caller, Id<Meeting> meeting);

  /**
   * Closes the meeting. Of a team's meeting each person's part goes into that person's record as a
   * note, which is never changed: who was there, what was said and decided, who does what before
   * the next one, and when the reasons are looked at next.
   */
  Meeting close(Caller caller, Id<Meeting> meeting, int revision);

  /**
   * Somebody who is there: one of the staff, or a guest by name.
   *
   * @param staff {@code null} for a guest
   */
  record Attendant(@Nullable Id<Staff> staff, String guestName) {}
}
