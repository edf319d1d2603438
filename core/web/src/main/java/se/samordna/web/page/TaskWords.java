package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samordna.Id;
import se.samordna.discharge.Discharges;
import se.samordna.enrolment.Enrolment;
import se.samordna.handover.PersonHandovers;
import se.samordna.organisation.Unit;
import se.samordna.personmeeting.PersonMeetings;
import se.samordna.task.Task;
import se.samordna.task.TeamTask;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Parts.TaskGroup;
import se.samordna.web.view.Parts.TaskRow;

/** Tasks under their headings: missed, late, today, tomorrow, later. */
final class TaskWords {
  private final Visit visit;
  private final String back;
  private final Texts t;
  private final LocalDate today;

  /**
   * @param back where one comes back to when a task is done: {@code start} or {@code tasks}
   */
  TaskWords(Visit visit, String back) {
    this.visit = visit;
    this.back = back;
    this.t = visit.t();
    this.today = visit.today();
  }

  List<TaskGroup> groups(List<Task> tasks) {
    List<TaskGroup> groups = new ArrayList<>();
    add(groups, t.of("tasks.missed"), true, tasks, this::isMissed);
    add(
        groups,
        t.of("tasks.late"),
        true,
        tasks,
        task -> task.due().isBefore(today) && !isMissed(task));
    add(groups, t.of("tasks.today"), false, tasks, task -> task.due().equals(today));
    add(groups, t.of("tasks.tomorrow"), false, tasks, task -> task.due().equals(today.plusDays(1)));
    add(groups, t.of("tasks.later"), false, tasks, task -> task.due().isAfter(today.plusDays(1)));
    return groups;
  }

  /** What the team does together, under a heading of its own. */
  List<TaskGroup> together(List<TeamTask> team) {
    return together(team, Map.of());
  }

  /**
   * What teams do together, under a heading of its own.
   *
   * @param names of the teams, where there are several
   */
  List<TaskGroup> together(List<TeamTask> team, Map<Id<Unit>, String> names) {
    if (team.isEmpty()) {
      return List.of();
    }
    boolean late = team.stream().anyMatch(task -> task.due().isBefore(today));
    return List.of(
        new TaskGroup(
            t.of("tasks.together"),
            late,
            team.stream().map(task -> row(task, names.getOrDefault(task.unit(), ""))).toList()));
  }

  private TaskRow row(TeamTask task, String unitName) {
    boolean late = task.due().isBefore(today);
    String missed = task.missed() == 0 ? "" : t.count("tasks.together.missed", task.missed());
    return new TaskRow(
        visit.in(task.title()),
        MeetingPage.opening(task.unit(), task.meeting()),
        Stream.of(unitName, missed)
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(" · ")),
        late ? t.dates().late(task.due(), today) : t.dates().near(task.due(), today),
        late,
        null);
  }

  private boolean isMissed(Task task) {
    return task.timing(today) == Task.Timing.MISSED;
  }

  private void add(
      List<TaskGroup> groups, String name, boolean late, List<Task> tasks, Predicate<Task> fits) {
    List<TaskRow> rows = tasks.stream().filter(fits).map(task -> row(task, late)).toList();
    if (!rows.isEmpty()) {
      groups.add(new TaskGroup(t.of("tasks.group", name, rows.size()), late, rows));
    }
  }

  /**
   * What came of a meeting or a discharge leads back there, a letter to what it says, and all else
   * to the person.
   */
  private static String place(Task task) {
    if (task.key().equals(Discharges.TASK)) {
      return DischargesPage.address(task.person());
    }
    Id<Enrolment> enrolment = task.enrolment();
    if (enrolment != null && task.key().equals(PersonHandovers.LETTER_TASK)) {
      return HandoverLetterPage.address(enrolment);
    }
    boolean ofMeeting =
        task.key().equals(PersonMeetings.DECISION_TASK)
            || task.key().equals(PersonMeetings.INVITEE_TASK);
    return ofMeeting ? "/tasks/" + task.id() + "/meeting" : PersonFrame.address(task.person());
  }

  private TaskRow row(Task task, boolean late) {
    Map<String, String> sends = Map.of("revision", Integer.toString(task.revision()), "back", back);
    return new TaskRow(
        visit.in(task.title()),
        place(task),
        task.personName(),
        late ? t.dates().late(task.due(), today) : t.dates().near(task.due(), today),
        late,
        task.key().equals(Discharges.TASK)
            ? null
            : Button.send("/tasks/" + task.id() + "/done", t.of("tasks.done"), sends).small());
  }
}
