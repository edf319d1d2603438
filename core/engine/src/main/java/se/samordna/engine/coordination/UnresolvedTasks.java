package se.samordna.engine.coordination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.coordination.CoordinatorDecision;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.TaskStore.Ending;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.task.Task;
import se.samordna.text.Text;

/**
 * The tasks to settle who coordinates, where the rules have come to no more than somebody for a
 * time. A manager reads no record, so that they are the team leaders', who settle it with them.
 */
final class UnresolvedTasks {
  /** Days to settle it; our own choice (sources.md, coordination). */
  private static final int DAYS = 14;

  private static final String KEY = "coordinator-unresolved";
  private static final int MOST = 200;

  private static final Text TITLE =
      new Text(
          "Bestäm med cheferna vem som samordnar: reglerna gav bara en tillfällig samordnare",
          "Settle with the managers who coordinates: the rules gave a temporary coordinator only");

  private UnresolvedTasks() {}

  /** A task at each unit for a decision that holds for a time; none for one that settles it. */
  static void follow(Access access, CoordinatorDecision decision, List<Id<Unit>> units) {
    List<Task> open = open(access);
    if (!decision.unresolved()) {
      Ending settled =
          new Ending(Task.Status.DONE, access.now(), access.caller().staff(), "settled");
      open.forEach(
          task -> access.tx().tasks().end(access.provider(), task.id(), task.revision(), settled));
      return;
    }
    Map<Id<Unit>, Id<Staff>> leaders =
        access.tx().coordinations().leaders(access.provider(), units, access.today());
    units.stream()
        .distinct()
        .filter(unit -> open.stream().noneMatch(task -> task.unit().equals(unit)))
        .forEach(
            unit ->
                access
                    .tx()
                    .tasks()
                    .add(access.provider(), task(access, unit, leaders.get(unit)), access.now()));
  }

  private static List<Task> open(Access access) {
    return access
        .tx()
        .tasks()
        .ofPerson(access.provider(), access.person(), PageRequest.first(MOST))
        .rows()
        .stream()
        .filter(task -> task.status() == Task.Status.OPEN && task.key().equals(KEY))
        .toList();
  }

  private static Task task(Access access, Id<Unit> unit, @Nullable Id<Staff> leader) {
    LocalDate due = access.today().plusDays(DAYS);
    return new Task(
        Id.next(),
        1,
        access.person(),
        "",
        unit,
        null,
        KEY,
        TITLE,
        leader,
        due,
        due,
        Task.Status.OPEN,
        null);
  }
}
