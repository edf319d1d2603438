package se.samordna.engine.enrolment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.Enrolment;
import se.samordna.handover.HandoverPreview.TaskFate;
import se.samordna.handover.HandoverPreview.TaskFate.Fate;
import se.samordna.model.Model;
import se.samordna.task.Task;

/**
 * What becomes of each open task when a person is handed over, so that none is left behind with a
 * team that has left. What somebody has written, and what core asks for, goes along; what a model
 * asks for goes on in the activity of the same name, or ends with the model.
 *
 * @param carried to the new coordinator
 * @param ended with the model that asked for them
 */
record TaskFates(List<Task> carried, List<Task> ended) {

  /**
   * The fates of the person's open tasks.
   *
   * @param to the model that receives
   */
  static TaskFates of(Access access, Enrolment leaving, Model from, Model to) {
    boolean stays =
        access.tx().enrolments().ofPerson(access.provider(), leaving.person()).stream()
            .map(EnrolmentRow::enrolment)
            .anyMatch(
                other ->
                    !other.id().equals(leaving.id())
                        && !other.isClosed()
                        && other.unit().equals(leaving.unit()));
    List<Task> carried = new ArrayList<>();
    List<Task> ended = new ArrayList<>();
    for (Task task : access.tx().tasks().openAbout(access.provider(), leaving.person())) {
      Id<Enrolment> of = task.enrolment();
      if (of == null && task.unit().equals(leaving.unit()) && !stays) {
        carried.add(task);
      } else if (leaving.id().equals(of)) {
        boolean asked = from.activity(task.key()).isPresent();
        (asked && to.activity(task.key()).isEmpty() ? ended : carried).add(task);
      }
    }
    return new TaskFates(carried, ended);
  }

  /** The activities that go on and are not begun again. */
  Set<String> goingOn() {
    return carried.stream()
        .map(Task::key)
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** As they are shown, soonest first. */
  List<TaskFate> shown() {
    List<TaskFate> shown = new ArrayList<>();
    carried.forEach(task -> shown.add(fate(task, Fate.CARRIED)));
    ended.forEach(task -> shown.add(fate(task, Fate.ENDED)));
    shown.sort(
        java.util.Comparator.comparing(TaskFate::due).thenComparing(one -> one.task().value()));
    return shown;
  }

  private static TaskFate fate(Task task, Fate fate) {
    return new TaskFate(task.id(), task.title(), task.due(), fate);
  }
}
