package se.samordna.engine.discharge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.samordna.Id;
import se.samordna.discharge.DischargeDeadline;
import se.samordna.discharge.DischargeDeadline.Standing;
import se.samordna.discharge.DischargeDuty;
import se.samordna.discharge.DischargePlanning;
import se.samordna.discharge.DischargePlanning.State;
import se.samordna.discharge.Discharges;
import se.samordna.discharge.Discharges.NewDeed;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Revisions;
import se.samordna.engine.store.DischargeStore;
import se.samordna.engine.store.DischargeStore.Ending;
import se.samordna.engine.store.DischargeStore.Outcome;
import se.samordna.engine.store.TaskStore;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.task.Task;
import se.samordna.text.Days;

/** What happens to the deadlines of one planning, and to the tasks that they stand as. */
final class DischargeMoves {
  private final Access access;
  private final Id<DischargePlanning> id;

  DischargeMoves(Access access, Id<DischargePlanning> id) {
    this.access = access;
    this.id = id;
  }

  private DischargeStore store() {
    return access.tx().discharges();
  }

  /** How it stands now. */
  DischargePlanning read() {
    return store()
        .get(access.provider(), id, access.now())
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  /** The same, which must go on and be as whoever asks saw it. */
  DischargePlanning readOpen(int revision) {
    DischargePlanning planning = read();
    Revisions.same(revision, planning.revision());
    if (!planning.isOpen()) {
      throw Refusal.of(Code.DISCHARGE_OVER);
    }
    return planning;
  }

  /** Something is to be done by a moment, and stands among the tasks from now on. */
  void begin(DischargePlanning planning, DischargeDuty duty, Instant since, Instant due) {
    LocalDate day = Days.of(due);
    Task task =
        new Task(
            Id.next(),
            1,
            planning.person(),
            "",
            planning.unit(),
            null,
            Discharges.TASK,
            DutyWords.task(planning, duty),
            planning.owner(),
            day,
            day,
            Task.Status.OPEN,
            null);
    access.tx().tasks().add(access.provider(), task, access.now());
    store()
        .add(
            access.provider(),
            id,
            new DischargeDeadline(
                Id.next(), duty, since, due, task.id(), null, List.of(), Standing.AHEAD));
  }

  /** It was done, or secrecy stands in the way. */
  void done(DischargeDeadline deadline, NewDeed deed) {
    end(
        deadline,
        new Ending(
            deed.secret() ? Outcome.SECRET : Outcome.DONE,
            deed.secret() ? null : deed.at(),
            deed.secret() ? List.of() : deed.told(),
            access.caller().staff(),
            access.now()));
  }

  /** It is no longer asked for. */
  void drop(DischargeDeadline deadline) {
    end(
        deadline,
        new Ending(Outcome.DROPPED, null, List.of(), access.caller().staff(), access.now()));
  }

  /** Somebody has put away the task that a deadline stands as; the planning goes on without it. */
  void dropWith(Task task) {
    DischargePlanning planning = read();
    planning.deadlines().stream()
        .filter(one -> one.isOpen() && one.task().equals(task.id()))
        .forEach(this::drop);
    var unused = keep(planning);
  }

  private void end(DischargeDeadline deadline, Ending ending) {
    store().end(access.provider(), deadline.id(), ending);
    Task.Status how = ending.outcome() == Outcome.DONE ? Task.Status.DONE : Task.Status.CANCELLED;
    withTask(
        deadline,
        task ->
            Revisions.newest(
                access
                    .tx()
                    .tasks()
                    .end(
                        access.provider(),
                        task.id(),
                        task.revision(),
                        new TaskStore.Ending(how, ending.at(), ending.by(), ""))));
  }

  /** It has another last moment. */
  void move(DischargeDeadline deadline, Instant due) {
    store().move(access.provider(), deadline.id(), due);
    LocalDate day = Days.of(due);
    withTask(
        deadline,
        task ->
            Revisions.newest(
                access.tx().tasks().move(access.provider(), task.id(), task.revision(), day, day)));
  }

  /** Somebody may have ended the task by hand. */
  private void withTask(DischargeDeadline deadline, Consumer<Task> open) {
    access
        .tx()
        .tasks()
        .get(access.provider(), deadline.task())
        .filter(task -> task.status() == Task.Status.OPEN)
        .ifPresent(open);
  }

  /** Keeps what has changed; when the person has left and nothing is open, all is done. */
  DischargePlanning keep(DischargePlanning changed) {
    List<DischargeDeadline> deadlines = read().deadlines();
    Optional<Instant> next =
        deadlines.stream()
            .filter(DischargeDeadline::isOpen)
            .map(DischargeDeadline::due)
            .min(Instant::compareTo);
    boolean over = changed.isOpen() && changed.leftAt() != null && next.isEmpty();
    DischargePlanning kept =
        over
            ? changed.standing(changed.readyAt(), changed.joint(), changed.leftAt(), State.DONE)
            : changed;
    Revisions.newest(
        store()
            .save(access.provider(), kept, next.orElseGet(() -> LusDays.endOf(kept.expectedOn()))));
    access.about("discharge planning", id);
    return read();
  }
}
