package se.samordna.meeting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
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

  /** One meeting. */
  Meeting get(Caller caller, Id<Meeting> meeting);

  /** The meeting of the type that is going on at the unit. */
  Optional<Meeting> openAt(Caller caller, Id<Unit> unit, MeetingType type);

  /** Replaces who is there. */
  Meeting attend(Caller caller, Id<Meeting> meeting, int revision, List<Attendant> attendants);

  /** Notes a decision about a person that is no enrolment step. */
  Meeting decide(Caller caller, Id<Meeting> meeting, int revision, Id<Person> person, String text);

  /** Closes the meeting. */
  Meeting close(Caller caller, Id<Meeting> meeting, int revision);

  /**
   * Somebody who is there: one of the staff, or a guest by name.
   *
   * @param staff {@code null} for a guest
   */
  record Attendant(@Nullable Id<Staff> staff, String guestName) {}
}
