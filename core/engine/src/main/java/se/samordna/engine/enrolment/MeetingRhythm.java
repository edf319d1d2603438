package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.model.DeclaredModels;
import se.samordna.engine.store.EnrolmentStore.ModelAtUnit;
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
  public List<TeamTask> of(Access access, Id<Unit> unit) {
    List<TeamTask> tasks = new ArrayList<>();
    for (ModelAtUnit at : access.tx().enrolments().modelsAt(access.provider(), List.of(unit))) {
      Optional<Model> model = models.find(access.tx(), at.model(), at.major());
      for (TeamActivity activity : model.map(Model::teamActivities).orElse(List.of())) {
        tasks.add(task(unit, activity, held(access, unit, activity), access.today()));
      }
    }
    return tasks.stream().distinct().sorted(Comparator.comparing(TeamTask::due)).toList();
  }

  private static List<LocalDate> held(Access access, Id<Unit> unit, TeamActivity activity) {
    return access
        .tx()
        .meetings()
        .heldAt(
            access.provider(),
            unit,
            activity.meeting(),
            Days.start(access.today().minusDays(LOOKED_BACK)))
        .stream()
        .map(Days::of)
        .toList();
  }

  /**
   * How the activity stands on a day.
   *
   * @param held the days on which it was done, newest first
   */
  static TeamTask task(
      Id<Unit> unit, TeamActivity activity, List<LocalDate> held, LocalDate today) {
    boolean onWeekdays = !activity.weekdays().isEmpty();
    LocalDate due =
        onWeekdays ? dueOnWeekday(activity, held, today) : dueAfter(activity, held, today);
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
        onWeekdays ? missed(activity, held, today) : missedSince(activity, graceUntil, today));
  }

  /** The newest due day when nobody has met for it, else the next one. */
  private static LocalDate dueOnWeekday(
      TeamActivity activity, List<LocalDate> held, LocalDate today) {
    LocalDate newest = today;
    while (!isDue(activity, newest)) {
      newest = newest.minusDays(1);
    }
    boolean begun = newest.equals(today) || !held.isEmpty();
    if (begun && !isDone(activity, held, newest)) {
      return newest;
    }
    LocalDate next = today.plusDays(1);
    while (!isDue(activity, next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  private static boolean isDue(TeamActivity activity, LocalDate day) {
    return activity.weekdays().contains(day.getDayOfWeek()) && SwedishDays.isWorked(day);
  }

  private static boolean isDone(TeamActivity activity, List<LocalDate> held, LocalDate due) {
    LocalDate last = due.plusDays(activity.graceDays());
    return held.stream().anyMatch(day -> !day.isBefore(due) && !day.isAfter(last));
  }

  private static int missed(TeamActivity activity, List<LocalDate> held, LocalDate today) {
    if (held.isEmpty()) {
      return 0;
    }
    LocalDate first = held.get(held.size() - 1);
    LocalDate from = today.minusDays(COUNTED);
    return (int)
        (first.isAfter(from) ? first : from)
            .datesUntil(today)
            .filter(day -> isDue(activity, day))
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
