package se.samordna.meeting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * A meeting.
 *
 * @param person whom it concerns, {@code null} for the team's own meetings
 * @param startedAt when it opened
 * @param closedAt when it closed, {@code null} while it is going on
 */
public record Meeting(
    Id<Meeting> id,
    int revision,
    MeetingType type,
    Id<Unit> unit,
    @Nullable Id<Person> person,
    Instant startedAt,
    @Nullable Instant closedAt,
    List<Attendance> attendance,
    List<Decision> decisions) {
  public Meeting {
    attendance = List.copyOf(attendance);
    decisions = List.copyOf(decisions);
  }

  /** Whether the meeting is going on. */
  public boolean isOpen() {
    return closedAt == null;
  }

  /**
   * Somebody who is there.
   *
   * @param staff {@code null} for somebody who is not of the provider's staff
   */
  public record Attendance(
      @Nullable Id<Staff> staff, String name, @Nullable Profession profession) {}

  /**
   * What was decided about a person.
   *
   * @param step the enrolment step that carried the decision out, empty when it was none
   */
  public record Decision(
      Id<Decision> id, Id<Person> person, String text, String step, Instant decidedAt) {}
}
