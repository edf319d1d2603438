package se.samordna.engine.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.check.Revisions;
import se.samordna.engine.discharge.DischargeTasks;
import se.samordna.engine.person.Cover;
import se.samordna.engine.store.TaskStore;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.task.Task;
import se.samordna.task.Tasks;
import se.samordna.task.TeamTask;
import se.samordna.text.Text;

/** Tasks in the store. */
@Component(service = Tasks.class)
public final class KeptTasks implements Tasks {
  private static final int LONGEST_TITLE = 200;

  /** Days until a task written by hand counts as missed; our own choice. */
  private static final int GRACE = 7;

  private final Work work;

  private final RecurringTasks recurring;
  private final TeamRhythm rhythm;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptTasks(
      @Reference Work work, @Reference RecurringTasks recurring, @Reference TeamRhythm rhythm) {
    this.work = work;
    this.recurring = recurring;
    this.rhythm = rhythm;
  }

  @Override
  public List<TeamTask> ofTeam(Caller caller, Id<Unit> unit) {
    return work.by(caller, Action.TASK_READ)
        .unit(unit)
        .read(access -> rhythm.of(access, List.of(unit)));
  }

  @Override
  public Page<Task> mine(Caller caller, PageRequest page) {
    return work.by(caller, Action.TASK_READ)
        .read(
            access ->
                shown(
                    access,
                    access
                        .tx()
                        .tasks()
                        .openFor(access.provider(), caller.staff(), access.units(), page)));
  }

  @Override
  public Page<Task> ofUnit(Caller caller, Id<Unit> unit, PageRequest page) {
    return work.by(caller, Action.TASK_READ)
        .unit(unit)
        .read(access -> shown(access, access.tx().tasks().openAt(access.provider(), unit, page)));
  }

  private static Page<Task> shown(Access access, Page<Task> page) {
    access.shows(page.rows().stream().map(Task::person).toList());
    return new Page<>(Cover.of(access, standing(access, page).rows()), page.nextCursor());
  }

  private static Page<Task> standing(Access access, Page<Task> page) {
    return page.map(task -> task.readOn(access.today()));
  }

  @Override
  public int missed(Caller caller) {
    return work.by(caller, Action.TASK_READ)
        .read(
            access ->
                access
                    .tx()
                    .tasks()
                    .countMissedFor(
                        access.provider(), caller.staff(), access.units(), access.today()));
  }

  @Override
  public int missedAt(Caller caller, Id<Unit> unit) {
    return work.by(caller, Action.TASK_READ)
        .unit(unit)
        .read(access -> access.tx().tasks().countMissedAt(access.provider(), unit, access.today()));
  }

  @Override
  public Page<Task> ofPerson(Caller caller, Id<Person> person, PageRequest page) {
    return work.by(caller, Action.TASK_READ)
        .person(person)
        .read(
            access ->
                standing(access, access.tx().tasks().ofPerson(access.provider(), person, page)));
  }

  @Override
  public Task add(Caller caller, Id<Person> person, NewTask wanted) {
    return work.by(caller, Action.TASK_CHANGE)
        .person(person)
        .write(
            access -> {
              Task task = checked(access, wanted);
              access.tx().tasks().add(access.provider(), task, access.now());
              access.about("task", task.id());
              return stored(access, task.id());
            });
  }

  private static Task checked(Access access, NewTask wanted) {
    Checks checks = new Checks();
    String title = checks.required("/title", wanted.title(), LONGEST_TITLE);
    checks.that(access.units().contains(wanted.unit()), "/unit", Code.FIELD_WRONG);
    checks.notBefore("/due", wanted.due(), access.today());
    checkAssignee(checks, access, wanted.assignee());
    checks.done();
    return new Task(
        Id.next(),
        1,
        access.person(),
        "",
        wanted.unit(),
        null,
        "",
        new Text(title, title),
        wanted.assignee(),
        wanted.due(),
        wanted.due().plusDays(GRACE),
        Task.Status.OPEN,
        null);
  }

  private static void checkAssignee(Checks checks, Access access, @Nullable Id<Staff> assignee) {
    checks.that(
        assignee == null
            || access.tx().organisations().staff(access.provider(), assignee).isPresent(),
        "/assignee",
        Code.FIELD_WRONG);
  }

  @Override
  public Task done(Caller caller, Id<Task> task, int revision) {
    return task(caller, task)
        .write(
            access -> {
              Task before = open(access, task, revision);
              DischargeTasks.done(access, before);
              end(access, before, Task.Status.DONE, "");
              if (!before.key().isEmpty()) {
                recurring.done(access, before);
              }
              return stored(access, task);
            });
  }

  @Override
  public Task cancel(Caller caller, Id<Task> task, int revision, String reason) {
    return task(caller, task)
        .write(
            access -> {
              Task before = open(access, task, revision);
              Checks checks = new Checks();
              String why = checks.required("/reason", reason, Checks.TEXT);
              checks.done();
              end(access, before, Task.Status.CANCELLED, why);
              DischargeTasks.cancelled(access, before);
              return stored(access, task);
            });
  }

  private static void end(Access access, Task task, Task.Status status, String reason) {
    Revisions.newest(
        access
            .tx()
            .tasks()
            .end(
                access.provider(),
                task.id(),
                task.revision(),
                new TaskStore.Ending(status, access.now(), access.caller().staff(), reason)));
  }

  @Override
  public Task assign(Caller caller, Id<Task> task, int revision, @Nullable Id<Staff> assignee) {
    return task(caller, task)
        .write(
            access -> {
              Task before = open(access, task, revision);
              Checks checks = new Checks();
              checkAssignee(checks, access, assignee);
              checks.done();
              Revisions.newest(
                  access.tx().tasks().assign(access.provider(), task, before.revision(), assignee));
              return stored(access, task);
            });
  }

  private Request task(Caller caller, Id<Task> task) {
    return work.by(caller, Action.TASK_CHANGE)
        .thing("task", task, tx -> tx.tasks().personOf(caller.provider(), task));
  }

  /** The task, if it is the one that the caller read and is open. */
  private static Task open(Access access, Id<Task> task, int revision) {
    Task stored = stored(access, task);
    if (stored.status() != Task.Status.OPEN) {
      throw Refusal.of(Code.TASK_NOT_OPEN);
    }
    Revisions.same(revision, stored.revision());
    return stored;
  }

  private static Task stored(Access access, Id<Task> task) {
    return access
        .tx()
        .tasks()
        .get(access.provider(), task)
        .map(one -> one.readOn(access.today()))
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }
}
