package se.samordna.engine.child;

import java.time.LocalDate;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.child.Children;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Unit;
import se.samordna.task.Task;
import se.samordna.text.Text;

/**
 * The task to see to the needs of a person's children. It belongs to no enrolment: what a child
 * needs does not end with the parent's support.
 */
final class ChildTask {
  /**
   * Days to see to it, and more until it counts as missed; our own choice (sources.md, network).
   */
  private static final int DAYS = 14;

  private static final int GRACE = 7;
  private static final int MOST = 200;

  private static final Text TITLE =
      new Text(
          "Barn som anhörig: se till barnets behov av information, råd och stöd",
          "Child as a close one: see to the child’s need of information, advice and support");

  private ChildTask() {}

  /** Makes the task for the coordinator, or for anybody of the unit; unless one is open. */
  static void make(Access access) {
    boolean open =
        access
            .tx()
            .tasks()
            .ofPerson(access.provider(), access.person(), PageRequest.first(MOST))
            .rows()
            .stream()
            .filter(task -> task.status() == Task.Status.OPEN)
            .anyMatch(task -> task.key().equals(Children.TASK));
    if (!open) {
      access.tx().tasks().add(access.provider(), task(access), access.now());
    }
  }

  private static Task task(Access access) {
    Optional<Enrolment> enrolment =
        access.tx().enrolments().ofPerson(access.provider(), access.person()).stream()
            .map(EnrolmentRow::enrolment)
            .filter(one -> !one.isClosed() && one.coordinator() != null)
            .findFirst();
    Id<Unit> unit = enrolment.map(Enrolment::unit).orElseGet(() -> access.by().unit());
    LocalDate due = access.today().plusDays(DAYS);
    return new Task(
        Id.next(),
        1,
        access.person(),
        "",
        unit,
        null,
        Children.TASK,
        TITLE,
        enrolment.map(Enrolment::coordinator).map(Coordinator::staff).orElse(null),
        due,
        due.plusDays(GRACE),
        Task.Status.OPEN,
        null);
  }
}
