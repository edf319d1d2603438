package se.samordna.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.contact.Contact;
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
 * @param turns the persons whom a team's meeting has come to, in the order in which it left them;
 *     last those whom it has not left
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
    List<Decision> decisions,
    List<Turn> turns) {
  public Meeting {
    attendance = List.copyOf(attendance);
    decisions = List.copyOf(decisions);
    turns = List.copyOf(turns);
  }

  /** A meeting that has come to nobody yet. */
  public Meeting(
      Id<Meeting> id,
      int revision,
      MeetingType type,
      Id<Unit> unit,
      @Nullable Id<Person> person,
      Instant startedAt,
      @Nullable Instant closedAt,
      List<Attendance> attendance,
      List<Decision> decisions) {
    this(id, revision, type, unit, person, startedAt, closedAt, attendance, decisions, List.of());
  }

  /** The same with the persons whom it has come to. */
  public Meeting with(List<Turn> other) {
    return new Meeting(
        id, revision, type, unit, person, startedAt, closedAt, attendance, decisions, other);
  }

  /** The same as far as it is about some persons. */
  public Meeting about(Set<Id<Person>> some) {
    return new Meeting(
        id,
        revision,
        type,
        unit,
        person,
        startedAt,
        closedAt,
        attendance,
        decisions.stream().filter(one -> some.contains(one.person())).toList(),
        turns.stream().filter(one -> some.contains(one.person())).toList());
  }

  /** The turn of a person; one that nothing has been written of yet, when there is none. */
  public Turn turn(Id<Person> whose) {
    return turns.stream()
        .filter(turn -> turn.person().equals(whose))
        .findFirst()
        .orElseGet(() -> new Turn(whose, 0, "", null, null, null));
  }

  /** Whether the meeting has spoken of the person and gone on to the next. */
  public boolean hasPassed(Id<Person> whose) {
    return turn(whose).isPassed();
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

  /**
   * One person's turn in a team's meeting.
   *
   * @param revision 0 before anything has been kept
   * @param said what has been said; empty when the meeting is over, since it then stands in the
   *     person's record
   * @param writtenBy who wrote it last, {@code null} when nobody has
   * @param passedAt when the meeting went on to the next, {@code null} while it has not
   * @param note the note in the person's record that it became, {@code null} before
   */
  public record Turn(
      Id<Person> person,
      int revision,
      String said,
      @Nullable Id<Staff> writtenBy,
      @Nullable Instant passedAt,
      @Nullable Id<Contact> note) {
    /** Whether the meeting has gone on to the next. */
    public boolean isPassed() {
      return passedAt != null;
    }
  }
}
