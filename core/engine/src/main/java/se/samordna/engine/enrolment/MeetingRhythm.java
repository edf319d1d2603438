package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.model.BoardDays;
import se.samordna.engine.model.DeclaredModels;
import se.samordna.engine.store.EnrolmentStore.ModelAtUnit;
import se.samordna.engine.store.MeetingStore.Held;
import se.samordna.engine.task.TeamRhythm;
import se.samordna.model.Model;
import se.samordna.model.TeamActivity;
import se.samordna.organisation.Unit;
import se.samordna.task.Task;
import se.samordna.task.TeamTask;
import se.samordna.text.Days;
import se.samordna.text.SwedishDays;

/**
 * What a team does together by its models, reckoned from the meetings that were held. A team that
 * has held none of a type for two months has not begun with it: it is due, and nothing is missed.
 */
@Component(service = TeamRhythm.class)
public final class MeetingRhythm implements TeamRhythm {
  private static final int LOOKED_BACK = 60;
  private static final int COUNTED = 28;

  private final DeclaredModels models;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public MeetingRhythm(@Reference DeclaredModels models) {
    this.models = models;
  }

  @Override
  public List<TeamTask> of(Access access, Collection<Id<Unit>> units) {
    List<ModelAtUnit> at =
        units.isEmpty() ? List.of() : access.tx().enrolments().modelsAt(access.provider(), units);
    if (at.isEmpty()) {
      return List.of();
    }
    BoardDays.Settled days = BoardDays.at(access, units);
    List<Held> held =
        access
            .tx()
            .meetings()
            .heldSince(access.provider(), units, Days.start(access.today().minusDays(LOOKED_BACK)));
    List<TeamTask> tasks = new ArrayList<>();
    for (ModelAtUnit one : at) {
      Optional<Model> model = models.find(access.tx(), one.model(), one.major());
      for (TeamActivity activity : model.map(Model::teamActivities).orElse(List.of())) {
        Predicate<LocalDate> due = due(days, one.unit(), model.orElseThrow(), activity);
        List<LocalDate> done = done(held, one.unit(), activity);
        tasks.add(task(one.unit(), activity, due, done, access.today()));
      }
    }
    return tasks.stream().distinct().sorted(Comparator.comparing(TeamTask::due)).toList();
  }

  /** On which days it is due that recurs on days: the board's, or weekdays of its own. */
  private static Predicate<LocalDate> due(
      BoardDays.Settled days, Id<Unit> unit, Model model, TeamActivity activity) {
    if (!activity.onBoardDays()) {
      return day -> activity.weekdays().contains(day.getDayOfWeek()) && SwedishDays.isWorked(day);
    }
    return model
        .board()
        .map(board -> days.of(unit, model.id(), board))
        .<Predicate<LocalDate>>map(cadence -> cadence::meetsOn)
        .orElseThrow(() -> new IllegalStateException("No board in " + model.id()));
  }

  /** The days on which a unit's meetings of the activity's type were held, newest first. */
  private static List<LocalDate> done(List<Held> held, Id<Unit> unit, TeamActivity activity) {
    List<LocalDate> done = new ArrayList<>();
    held.stream()
        .filter(one -> one.unit().equals(unit) && one.type() == activity.meeting())
        .forEach(one -> done.add(0, Days.of(one.at())));
    return done;
  }

  /**
   * How the activity stands on a day.
   *
   * @param isDue on which days it is due, when it recurs on days
   * @param held the days on which it was done, newest first
   */
  private static TeamTask task(
      Id<Unit> unit,
      TeamActivity activity,
      Predicate<LocalDate> isDue,
      List<LocalDate> held,
      LocalDate today) {
    boolean onDays = activity.everyDays() == 0;
    LocalDate due =
        onDays ? dueOnDay(activity, isDue, held, today) : dueAfter(activity, held, today);
    LocalDate graceUntil = due.plusDays(activity.graceDays());
    return new TeamTask(
        unit,
        activity.key(),
        activity.name(),
        activity.meeting(),
        due,
        graceUntil,
        Task.Timing.of(due, graceUntil, today),
        held.isEmpty() ? null : held.get(0),
        onDays ? missed(activity, isDue, held, today) : missedSince(activity, graceUntil, today));
  }

  /** The newest due day when nobody has met for it, else the next one. */
  private static LocalDate dueOnDay(
      TeamActivity activity, Predicate<LocalDate> isDue, List<LocalDate> held, LocalDate today) {
    LocalDate newest = today;
    while (!isDue.test(newest)) {
      newest = newest.minusDays(1);
    }
    boolean begun = newest.equals(today) || !held.isEmpty();
    if (begun && !isDone(activity, held, newest)) {
      return newest;
    }
    LocalDate next = today.plusDays(1);
    while (!isDue.test(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  private static boolean isDone(TeamActivity activity, List<LocalDate> held, LocalDate due) {
    LocalDate last = due.plusDays(activity.graceDays());
    return held.stream().anyMatch(day -> !day.isBefore(due) && !day.isAfter(last));
  }

  private static int missed(
      TeamActivity activity, Predicate<LocalDate> isDue, List<LocalDate> held, LocalDate today) {
    if (held.isEmpty()) {
      return 0;
    }
    LocalDate first = held.get(held.size() - 1);
    LocalDate from = today.minusDays(COUNTED);
    return (int)
        (first.isAfter(from) ? first : from)
            .datesUntil(today)
            .filter(isDue)
            .filter(day -> day.plusDays(activity.graceDays()).isBefore(today))
            .filter(day -> !isDone(activity, held, day))
            .count();
  }

  private static LocalDate dueAfter(TeamActivity activity, List<LocalDate> held, LocalDate today) {
    return held.isEmpty() ? today : held.get(0).plusDays(activity.everyDays());
  }

  /** Once when its grace has passed, and once more for each whole interval since. */
  private static int missedSince(TeamActivity activity, LocalDate graceUntil, LocalDate today) {
    if (!today.isAfter(graceUntil)) {
      return 0;
    }
    long over = Math.min(COUNTED, ChronoUnit.DAYS.between(graceUntil, today));
    return 1 + (int) ((over - 1) / activity.everyDays());
  }
}
