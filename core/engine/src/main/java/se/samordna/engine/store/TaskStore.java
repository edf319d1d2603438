package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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

/** Tasks. A recurring one carries its own cadence, so it goes on when its model is away. */
@ProviderType
public interface TaskStore {
  /** Whose the task is. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<Task> task);

  /** One task. */
  Optional<TaskRow> find(Id<Provider> provider, Id<Task> task);

  /** Adds an open task. */
  void add(Id<Provider> provider, Task task, Cadence cadence, Instant at);

  /**
   * Ends a task or changes who is to do it.
   *
   * @return whether it still had the revision before
   */
  boolean change(Id<Provider> provider, Task task, @Nullable Id<Staff> endedBy, String reason);

  /** Cancels the open tasks of an enrolment: all, or those of one activity. */
  void cancel(
      Id<Provider> provider,
      Id<Enrolment> enrolment,
      @Nullable String activity,
      Id<Staff> by,
      Instant at);

  /** Whether an open task of the activity is there. */
  boolean hasOpen(Id<Provider> provider, Id<Enrolment> enrolment, String activity);

  /** Open tasks of a member of staff at some units, soonest first. */
  Page<Task> openFor(
      Id<Provider> provider, Id<Staff> staff, Collection<Id<Unit>> units, PageRequest page);

  /** How many open tasks a member of staff has at some units. */
  int countFor(Id<Provider> provider, Id<Staff> staff, Collection<Id<Unit>> units);

  /** Open tasks of a member of staff at some units that are due by the day, soonest first. */
  List<Task> dueFor(
      Id<Provider> provider, Id<Staff> staff, Collection<Id<Unit>> units, LocalDate by, int most);

  /** Open tasks at a unit, soonest first. */
  Page<Task> openAt(Id<Provider> provider, Id<Unit> unit, PageRequest page);

  /** The person's tasks, open ones first, then soonest first. */
  Page<Task> ofPerson(Id<Provider> provider, Id<Person> person, PageRequest page);

  /** The person's open tasks, soonest first. */
  List<Task> openOf(Id<Provider> provider, Id<Person> person, int most);

  /** A task with how often it comes back. */
  record TaskRow(Task task, Cadence cadence) {}

  /**
   * How often a task comes back.
   *
   * @param everyDays 0 when it does not
   */
  record Cadence(int everyDays, int graceDays) {
    /** A task that comes once. */
    public static final Cadence ONCE = new Cadence(0, 0);
  }
}
