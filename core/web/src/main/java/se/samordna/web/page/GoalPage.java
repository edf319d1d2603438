package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanWriting;
import se.samordna.plan.SubGoal;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.FormView.Section;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.PersonView.Tab;

/**
 * One goal of a plan's draft with its sub-goals and interventions on one page.
 *
 * <p>There is always one empty sub-goal and one empty intervention to write in; what is left empty
 * is not kept, so nothing needs a script to be added or taken away.
 */
final class GoalPage {
  private final Site site;

  GoalPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/plans/{plan}/goals/new", visit -> form(visit, null, null)),
        site.post("/persons/{person}/plans/{plan}/goals/new", visit -> save(visit, null)),
        site.get(
            "/persons/{person}/plans/{plan}/goals/{goal}",
            visit -> form(visit, visit.id("goal"), null)),
        site.post(
            "/persons/{person}/plans/{plan}/goals/{goal}", visit -> save(visit, visit.id("goal"))));
  }

  private Answer save(Visit visit, @Nullable Id<LifeGoal> id) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Plan plan = site.plans().get(visit.caller(), visit.id("plan"));
          List<LifeGoal> goals = new ArrayList<>();
          LifeGoal written = form.ticked("remove") ? null : read(form, id);
          for (LifeGoal goal : plan.content().goals()) {
            if (!goal.id().equals(id)) {
              goals.add(goal);
            } else if (written != null) {
              goals.add(written);
            }
          }
          if (id == null && written != null) {
            goals.add(written);
          }
          form.check();
          site.plans()
              .save(visit.caller(), plan.id(), form.revision(), plan.content().withGoals(goals));
          return Visit.after("/persons/" + visit.id("person") + "/plan", Done.PLAN_SAVED);
        },
        refusal -> form(visit, id, refusal));
  }

  private Answer form(Visit visit, @Nullable Id<LifeGoal> id, @Nullable Refusal refusal) {
    PlanWriting writing = site.plans().writing(visit.caller(), visit.id("person"));
    PersonFrame frame = PersonFrame.of(visit, writing.person());
    Texts t = visit.t();
    Plan plan = PlanPage.plan(frame, visit);
    LifeGoal goal = id == null ? EMPTY : PlanPage.goal(plan, visit);
    InterventionChoices choices = InterventionChoices.of(writing, goal, visit);
    Typed typed = Typed.in(visit, refusal);
    LifeGoal shown = typed.sent().map(in -> read(in, id)).orElse(goal);
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("goal", "", "", words(shown, frame, t, plan)));
    List<SubGoal> subGoals = new ArrayList<>(shown.subGoals());
    subGoals.add(EMPTY_SUB_GOAL);
    for (int i = 0; i < subGoals.size(); i++) {
      boolean fresh = i == subGoals.size() - 1;
      String title = fresh ? t.of("plan.sub.new") : t.of("plan.sub", i + 1);
      sections.add(
          new Section(
              "sub-" + i,
              title,
              fresh ? t.of("plan.sub.lead") : "",
              subGoal(subGoals.get(i), i, typed, choices)));
    }
    if (id != null) {
      sections.add(
          new Section(
              "end",
              "",
              "",
              List.of(Field.of(Field.Kind.TICK, "remove", t.of("plan.goal.remove")))));
    }
    String action =
        new PlanView(plan, frame, visit).address() + "/goals/" + (id == null ? "new" : id);
    FormView form =
        new FormView(
            action,
            sections,
            List.of(),
            Button.to("", t.of("form.save")).primary(),
            Button.to(frame.address() + "/plan", t.of("form.leave")),
            "");
    String title = id == null ? t.of("plan.goal.new") : t.of("plan.goal.change");
    return FormPages.show(
        visit,
        frame.below(title, Tab.PLAN).shape(Shape.NARROW).lead(t.of("plan.goal.lead")),
        form,
        refusal);
  }

  private static final LifeGoal EMPTY = new LifeGoal(Id.next(), "", "", null, List.of());
  private static final SubGoal EMPTY_SUB_GOAL = new SubGoal(Id.next(), "", "", null, List.of());

  private static List<Field> words(LifeGoal goal, PersonFrame frame, Texts t, Plan plan) {
    String name = frame.person().givenName();
    return List.of(
        Field.of(Field.Kind.LONG, "ownWords", t.of("plan.own.words", t.whose(name)))
            .hint(t.of("plan.own.words.hint", name))
            .inOwnWords()
            .value(goal.ownWords()),
        Field.of(Field.Kind.SCALE, "ownRating", t.of("plan.rating.person", name))
            .options(Scales.zeroToTen(t))
            .mayBeLeftOut()
            .value(goal.ownRating() == null ? "" : goal.ownRating().toString()),
        Field.of(Field.Kind.TEXT, "lifeArea", t.of("plan.area"))
            .hint(t.of("plan.area.hint"))
            .mayBeLeftOut()
            .value(goal.lifeArea()),
        FormPages.revision(plan.revision()));
  }

  private static List<Field> subGoal(
      SubGoal subGoal, int i, Typed typed, InterventionChoices choices) {
    Texts t = choices.texts();
    String at = "sub-" + i + "-";
    List<Field> fields = new ArrayList<>();
    fields.add(hidden(at + "id", choices.kept(subGoal.id())));
    fields.add(Field.of(Field.Kind.TEXT, at + "text", t.of("plan.sub.text")).value(subGoal.text()));
    fields.add(
        Field.of(Field.Kind.TEXT, at + "measure", t.of("plan.sub.measure"))
            .mayBeLeftOut()
            .value(subGoal.measure()));
    fields.add(
        Field.of(Field.Kind.DATE, at + "by", t.of("plan.sub.by"))
            .mayBeLeftOut()
            .value(day(typed, at + "by", subGoal.by())));
    List<Intervention> interventions = new ArrayList<>(subGoal.interventions());
    interventions.add(InterventionFields.EMPTY);
    for (int j = 0; j < interventions.size(); j++) {
      fields.addAll(
          InterventionFields.of(interventions.get(j), at + "do-" + j + "-", j + 1, typed, choices));
    }
    return fields;
  }

  private static Field hidden(String name, String value) {
    return Field.of(Field.Kind.HIDDEN, name, "").value(value);
  }

  private static String day(Typed typed, String name, java.time.@Nullable LocalDate day) {
    return typed.or(name, day == null ? "" : day.toString());
  }

  private static LifeGoal read(Reading form, @Nullable Id<LifeGoal> id) {
    List<SubGoal> subGoals = new ArrayList<>();
    for (int i = 0; i < MOST && form.everything().containsKey("sub-" + i + "-text"); i++) {
      SubGoal subGoal = readSubGoal(form, "sub-" + i + "-");
      if (!subGoal.text().isEmpty() || !subGoal.interventions().isEmpty()) {
        subGoals.add(subGoal);
      }
    }
    return new LifeGoal(
        id == null ? Id.next() : id,
        form.needed("ownWords"),
        form.text("lifeArea"),
        form.number("ownRating"),
        subGoals);
  }

  private static final int MOST = 60;

  private static SubGoal readSubGoal(Reading form, String at) {
    List<Intervention> interventions = new ArrayList<>();
    for (int j = 0; j < MOST && InterventionFields.isAsked(form, at + "do-" + j + "-"); j++) {
      String here = at + "do-" + j + "-";
      if (InterventionFields.isFilledIn(form, here)) {
        interventions.add(InterventionFields.read(form, here));
      }
    }
    String text = interventions.isEmpty() ? form.text(at + "text") : form.needed(at + "text");
    return new SubGoal(
        idOr(form.id(at + "id")),
        text,
        form.text(at + "measure"),
        form.day(at + "by"),
        interventions);
  }

  private static <T> Id<T> idOr(@Nullable Id<T> id) {
    return id == null ? Id.next() : id;
  }
}
