package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.task.Task;

/**
 * Tasks. What changes a task answers whether the revision was the stored one. In lists of many
 * persons' tasks the name of a protected person is empty.
 */
@ProviderType
public interface TaskStore {
  /** Whose task it is. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<Task> task);

  /** Keeps a new task. */
  void add(Id<Provider> provider, Task task, Instant createdAt);

  /** One task. */
  Optional<Task> get(Id<Provider> provider, Id<Task> task);

  /** Open tasks given to somebody, about persons of the units, soonest first. */
  Page<Task> openFor(
      Id<Provider> provider, Id<Staff> assignee, List<Id<Unit>> units, PageRequest page);

  /** The same, up to a last day and at most so many. */
  List<Task> dueFor(
      Id<Provider> provider, Id<Staff> assignee, List<Id<Unit>> units, LocalDate last, int atMost);

  /** How many open tasks somebody has about persons of the units. */
  int countOpenFor(Id<Provider> provider, Id<Staff> assignee, List<Id<Unit>> units);

  /** Open tasks of a unit, soonest first. */
  Page<Task> openAt(Id<Provider> provider, Id<Unit> unit, PageRequest page);

  /** A person's tasks, open ones first and soonest first, then ended ones by due day. */
  Page<Task> ofPerson(Id<Provider> provider, Id<Person> person, PageRequest page);

  /** The open tasks of an enrolment, soonest first. */
  List<Task> openOf(Id<Provider> provider, Id<Enrolment> enrolment);

  /** When something was last done for an enrolment; one statement. */
  Optional<Instant> lastDone(Id<Provider> provider, Id<Enrolment> enrolment, String key);

  /** Every open task about a person, soonest first; one statement. */
  List<Task> openAbout(Id<Provider> provider, Id<Person> person);

  /** Gives open tasks of one enrolment, or of none, to another's; answers how many. */
  int carry(Id<Provider> provider, Collection<Id<Task>> tasks, Carrying carrying);

  /**
   * The person's open tasks that activities of open enrolments have made, soonest first, with what
   * tells whether a record fulfils them; one statement.
   */
  List<AskedTask> askedOf(Id<Provider> provider, Id<Person> person);

  /** Ends an open task. */
  boolean end(Id<Provider> provider, Id<Task> task, int revision, Ending ending);

  /** Ends the open tasks of an enrolment: all, or those of one activity; answers how many. */
  int endOpenOf(
      Id<Provider> provider, Id<Enrolment> enrolment, @Nullable String key, Ending ending);

  /** Gives an open task to somebody, or to anybody of the unit. */
  boolean assign(Id<Provider> provider, Id<Task> task, int revision, @Nullable Id<Staff> assignee);

  /** How many open tasks somebody has at a unit about each person; one statement. */
  Map<Id<Person>, Integer> openAssigned(Id<Provider> provider, Id<Unit> unit, Id<Staff> assignee);

  /** Gives somebody's open tasks about a person at a unit to another; answers how many. */
  int handOver(
      Id<Provider> provider, Id<Unit> unit, Id<Person> person, Id<Staff> from, Id<Staff> to);

  /** Gives an open task another day. */
  boolean move(
      Id<Provider> provider, Id<Task> task, int revision, LocalDate due, LocalDate graceUntil);

  /**
   * How many open tasks somebody has about persons of the units whose grace has passed.
   *
   * @param day the first day on which they would be missed: grace ended before it
   */
  int countMissedFor(
      Id<Provider> provider, Id<Staff> assignee, List<Id<Unit>> units, LocalDate day);

  /** How many open tasks of a unit have outlived their grace before the day. */
  int countMissedAt(Id<Provider> provider, Id<Unit> unit, LocalDate day);

  /**
   * A task that an activity of a model has made.
   *
   * @param coordinator who leads the enrolment's coordination, {@code null} when nobody does
   * @param askedAt when it was made
   */
  record AskedTask(
      Task task, String model, int major, @Nullable Id<Staff> coordinator, Instant askedAt) {}

  /**
   * Where tasks go when a person is handed over.
   *
   * @param to takes the place of {@code from}; a task of no enrolment stays so
   */
  record Carrying(
      Id<Enrolment> from, Id<Enrolment> to, Id<Unit> unit, @Nullable Id<Staff> assignee) {}

  /**
   * How a task ended.
   *
   * @param by {@code null} when it ended by what the person did
   */
  record Ending(Task.Status status, Instant at, @Nullable Id<Staff> by, String reason) {}
}
