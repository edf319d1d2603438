package se.samordna.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** Tasks. Each call is one access; safe for use by many threads. */
@ProviderType
public interface Tasks {
  /** The caller's open tasks, soonest first. */
  Page<Task> mine(Caller caller, PageRequest page);

  /** The open tasks of a unit, soonest first. */
  Page<Task> ofUnit(Caller caller, Id<Unit> unit, PageRequest page);

  /** How many of the caller's open tasks are missed: their grace has passed. */
  int missed(Caller caller);

  /** How many of a unit's open tasks are missed. */
  int missedAt(Caller caller, Id<Unit> unit);

  /** What a unit is to do together, by the models of its open enrolments, soonest first. */
  List<TeamTask> ofTeam(Caller caller, Id<Unit> unit);

  /** The person's tasks, open ones first. */
  Page<Task> ofPerson(Caller caller, Id<Person> person, PageRequest page);

  /** Writes a task by hand. */
  Task add(Caller caller, Id<Person> person, NewTask task);

  /**
   * Ends a task as done, which makes the next one where the activity recurs.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-3009} when it is not open
   */
  Task done(Caller caller, Id<Task> task, int revision);

  /** Ends a task that is no longer needed. */
  Task cancel(Caller caller, Id<Task> task, int revision, String reason);

  /** Gives a task to somebody, or to anybody of the unit. */
  Task assign(Caller caller, Id<Task> task, int revision, @Nullable Id<Staff> assignee);

  /** What is needed to write a task; the unit is one of the caller's. */
  record NewTask(Id<Unit> unit, String title, @Nullable Id<Staff> assignee, LocalDate due) {}
}
