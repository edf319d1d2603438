package se.samordna.engine.task;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.store.TaskStore.Ending;
import se.samordna.engine.store.Tx;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.task.Task;
import se.samordna.text.Text;

/**
 * Tasks about a person that belong to no enrolment and don't end with one, each known by its key.
 * They go to whoever coordinates the person, else to whoever makes them.
 */
public final class PersonTasks {
  private static final int MOST = 200;

  private PersonTasks() {}

  /**
   * What is to be done.
   *
   * @param title tells nothing of the person
   * @param graceUntil after which it counts as missed
   */
  public record Wanted(String key, Text title, LocalDate due, LocalDate graceUntil) {}

  /** A task for whoever coordinates. */
  public static void add(Access access, Wanted wanted) {
    add(access, wanted, coordinator(access));
  }

  /** A task for somebody, or for the unit. */
  public static void add(Access access, Wanted wanted, @Nullable Id<Staff> assignee) {
    access
        .tx()
        .tasks()
        .add(
            access.provider(),
            new Task(
                Id.next(),
                1,
                access.person(),
                "",
                unit(access),
                null,
                wanted.key(),
                wanted.title(),
                assignee,
                wanted.due(),
                wanted.graceUntil(),
                Task.Status.OPEN,
                null),
            access.now());
  }

  /** Ends those of a key that are open, by the caller. */
  public static void end(Access access, String key, Task.Status how) {
    end(
        access.tx(),
        access.provider(),
        access.person(),
        key,
        new Ending(how, access.now(), access.recordedBy(), ""));
  }

  /** The same, whoever it is that ends them. */
  public static void end(
      Tx tx, Id<Provider> provider, Id<Person> person, String key, Ending ending) {
    tx.tasks().ofPerson(provider, person, PageRequest.first(MOST)).rows().stream()
        .filter(task -> task.status() == Task.Status.OPEN && task.key().equals(key))
        .forEach(task -> tx.tasks().end(provider, task.id(), task.revision(), ending));
  }

  /** Ends one as done by the caller, if it is open still. */
  public static void done(Access access, @Nullable Id<Task> task) {
    Optional.ofNullable(task)
        .flatMap(id -> access.tx().tasks().get(access.provider(), id))
        .filter(one -> one.status() == Task.Status.OPEN)
        .ifPresent(
            one ->
                access
                    .tx()
                    .tasks()
                    .end(
                        access.provider(),
                        one.id(),
                        one.revision(),
                        new Ending(Task.Status.DONE, access.now(), access.caller().staff(), "")));
  }

  private static Optional<Enrolment> enrolment(Access access) {
    return access.tx().enrolments().ofPerson(access.provider(), access.person()).stream()
        .map(EnrolmentRow::enrolment)
        .filter(one -> !one.isClosed() && one.coordinator() != null)
        .findFirst();
  }

  /** The unit that coordinates, else the caller's. */
  public static Id<Unit> unit(Access access) {
    return enrolment(access).map(Enrolment::unit).orElseGet(access::unit);
  }

  private static @Nullable Id<Staff> coordinator(Access access) {
    return enrolment(access)
        .map(Enrolment::coordinator)
        .map(Coordinator::staff)
        .orElseGet(access::recordedBy);
  }
}
