package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Refusal;
import se.samordna.task.Task;
import se.samordna.task.Tasks.NewTask;
import se.samordna.task.TeamTask;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.TaskGroup;
import se.samordna.web.view.PersonView.Tab;

/** What there is to do, mine and the team's. */
final class TasksPage {
  private final Site site;

  TasksPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(
            "/tasks",
            visit ->
                list(
                    visit,
                    site.tasks().mine(visit.caller(), visit.page()),
                    site.tasks().missed(visit.caller()),
                    List.of(),
                    "/tasks")),
        site.get("/units/{unit}/tasks", this::ofUnit),
        site.post("/tasks/{task}/done", this::done),
        site.get("/persons/{person}/tasks/new", visit -> form(visit, null)),
        site.post("/persons/{person}/tasks/new", this::add));
  }

  private Answer ofUnit(Visit visit) {
    Id<Unit> unit = visit.id("unit");
    return list(
        visit,
        site.tasks().ofUnit(visit.caller(), unit, visit.page()),
        site.tasks().missedAt(visit.caller(), unit),
        site.tasks().ofTeam(visit.caller(), unit),
        "/units/" + unit + "/tasks");
  }

  private Answer list(
      Visit visit, Page<Task> tasks, int missed, List<TeamTask> team, String place) {
    Texts t = visit.t();
    String next = tasks.next().map(after -> place + "?after=" + after).orElse(null);
    Empty empty = new Empty("check-circle", t.of("tasks.none"), t.of("tasks.none.normally"), null);
    TaskWords words = new TaskWords(visit, "tasks");
    List<TaskGroup> groups = new ArrayList<>(words.together(team));
    groups.addAll(words.groups(tasks.rows()));
    Lists.Tasks view = new Lists.Tasks(groups, empty, next);
    Button other =
        place.equals("/tasks")
            ? Teams.mine(visit).entrySet().stream()
                .findFirst()
                .map(
                    unit ->
                        Button.to(
                            "/units/" + unit.getKey() + "/tasks",
                            t.of("tasks.team", unit.getValue())))
                .orElse(Button.to("/", t.of("error.home")))
            : Button.to("/tasks", t.of("tasks.mine"));
    Frame frame = visit.frame(t.of("tasks.title"), Menu.START).doing(other);
    return visit.show(
        "tasks", missed == 0 ? frame : frame.lead(t.count("tasks.missed.count", missed)), view);
  }

  private Answer done(Visit visit) {
    Reading form = visit.form();
    site.tasks().done(visit.caller(), visit.id("task"), form.revision());
    return Visit.after(form.text("back").equals("start") ? "/" : "/tasks", Done.TASK_DONE);
  }

  private Answer form(Visit visit, @Nullable Refusal refusal) {
    PersonHeading person = PersonHeading.read(visit);
    Texts t = visit.t();
    List<Field.Option> units = Teams.choices(visit);
    boolean several = units.size() > 1;
    FormView form =
        FormView.of(
                person.address() + "/tasks/new",
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.TEXT, "title", t.of("tasks.what"))
                        .value(Typed.in(visit, refusal).or("title", "")),
                    Field.of(Field.Kind.DATE, "due", t.of("tasks.due"))
                        .hint(t.of("form.date.hint"))
                        .value(
                            Typed.in(visit, refusal)
                                .or("due", visit.today().plusDays(7).toString())),
                    Field.of(
                            several ? Field.Kind.SELECT : Field.Kind.HIDDEN,
                            "unit",
                            t.of("person.unit"))
                        .options(units)
                        .value(units.isEmpty() ? "" : units.get(0).value()),
                    Field.of(Field.Kind.TICK, "mine", t.of("tasks.mine.tick")).value("true")))
            .leave(person.address(), t.of("form.leave"));
    return FormPages.show(
        visit, person.below(t.of("tasks.new"), Tab.OVERVIEW).shape(Shape.NARROW), form, refusal);
  }

  private Answer add(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          LocalDate due = form.neededDay("due", visit.today());
          NewTask task =
              new NewTask(
                  form.neededId("unit"),
                  form.needed("title"),
                  form.ticked("mine") ? visit.caller().staff() : null,
                  due);
          form.check();
          site.tasks().add(visit.caller(), visit.id("person"), task);
          return Visit.after("/persons/" + visit.id("person"), Done.TASK_ADDED);
        },
        refusal -> form(visit, refusal));
  }
}
