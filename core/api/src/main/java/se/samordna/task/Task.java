package se.samordna.task;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.text.Text;

/**
 * What somebody is to do by a day.
 *
 * @param personName for the list that the task stands in; in one of many persons' tasks not that of
 *     a protected person
 * @param enrolment the enrolment that asked for it, {@code null} when none did
 * @param key the activity or effect that made it ({@code plan}, {@code coordinator-contact}), empty
 *     when somebody wrote it by hand
 * @param assignee who is to do it, {@code null} when anybody of the unit may
 * @param due the last day on time
 * @param graceUntil after this day the task is missed
 * @param standing how an open task stood on the day it was read, {@code null} when it has ended
 */
public record Task(
    Id<Task> id,
    int revision,
    Id<Person> person,
    String personName,
    Id<Unit> unit,
    @Nullable Id<Enrolment> enrolment,
    String key,
    Text title,
    @Nullable Id<Staff> assignee,
    LocalDate due,
    LocalDate graceUntil,
    Status status,
    @Nullable Instant endedAt,
    @Nullable Timing standing) {
  /** A task that nobody has read yet. */
  public Task(
      Id<Task> id,
      int revision,
      Id<Person> person,
      String personName,
      Id<Unit> unit,
      @Nullable Id<Enrolment> enrolment,
      String key,
      Text title,
      @Nullable Id<Staff> assignee,
      LocalDate due,
      LocalDate graceUntil,
      Status status,
      @Nullable Instant endedAt) {
    this(
        id,
        revision,
        person,
        personName,
        unit,
        enrolment,
        key,
        title,
        assignee,
        due,
        graceUntil,
        status,
        endedAt,
        null);
  }

  /** Where a task stands in the store. */
  public enum Status {
    OPEN,
    DONE,
    CANCELLED
  }

  /** How an open task stands to the day. */
  public enum Timing {
    AHEAD,
    DUE,
    OVERDUE,
    MISSED;

    /** Due on its day, overdue after it, missed after its grace. */
    public static Timing of(LocalDate due, LocalDate graceUntil, LocalDate today) {
      if (today.isBefore(due)) {
        return AHEAD;
      }
      if (today.equals(due)) {
        return DUE;
      }
      return today.isAfter(graceUntil) ? MISSED : OVERDUE;
    }
  }

  /** The task as it is read on a day. */
  public Task readOn(LocalDate today) {
    return new Task(
        id,
        revision,
        person,
        personName,
        unit,
        enrolment,
        key,
        title,
        assignee,
        due,
        graceUntil,
        status,
        endedAt,
        status == Status.OPEN ? timing(today) : null);
  }

  /** The task with the person called something else. */
  public Task called(String other) {
    return new Task(
        id,
        revision,
        person,
        other,
        unit,
        enrolment,
        key,
        title,
        assignee,
        due,
        graceUntil,
        status,
        endedAt,
        standing);
  }

  /** The task with something else said of what is to be done. */
  public Task titled(Text other) {
    return new Task(
        id,
        revision,
        person,
        personName,
        unit,
        enrolment,
        key,
        other,
        assignee,
        due,
        graceUntil,
        status,
        endedAt,
        standing);
  }

  /** How the task stands to the day. */
  public Timing timing(LocalDate today) {
    return Timing.of(due, graceUntil, today);
  }
}
