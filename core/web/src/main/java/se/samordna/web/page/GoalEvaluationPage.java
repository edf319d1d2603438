package se.samordna.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.plan.Evaluation;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.Plans.NewEvaluation;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.PersonView.Tab;

/** How far a goal has come, in the person's view and in the team's. */
final class GoalEvaluationPage {
  private final Site site;

  GoalEvaluationPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(
            "/persons/{person}/plans/{plan}/goals/{goal}/evaluate",
            visit -> evaluation(visit, null)),
        site.post("/persons/{person}/plans/{plan}/goals/{goal}/evaluate", this::evaluate));
  }

  private Answer evaluation(Visit visit, @Nullable Refusal refusal) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    Plan plan = PlanPage.plan(frame, visit);
    LifeGoal goal = PlanPage.goal(plan, visit);
    Typed typed = Typed.in(visit, refusal);
    String name = frame.person().givenName();
    FormView form =
        FormView.of(
                new PlanView(plan, frame, visit).address() + "/goals/" + goal.id() + "/evaluate",
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.DISPLAY, "goal", t.of("goal.whose", t.whose(name)))
                        .hint(goal.ownWords()),
                    Field.of(Field.Kind.SCALE, "personRating", t.of("plan.rating.person", name))
                        .options(Scales.zeroToTen(t))
                        .mayBeLeftOut()
                        .value(typed.or("personRating", "")),
                    Field.of(
                            Field.Kind.LONG, "personsView", t.of("plan.view.person", t.whose(name)))
                        .inOwnWords()
                        .mayBeLeftOut()
                        .value(typed.or("personsView", "")),
                    Field.of(Field.Kind.RADIO, "outcome", t.of("plan.outcome"))
                        .options(Choices.of(Evaluation.Outcome.class, t))
                        .value(typed.or("outcome", "")),
                    Field.of(Field.Kind.SCALE, "staffRating", t.of("plan.rating.staff"))
                        .options(Scales.zeroToTen(t))
                        .mayBeLeftOut()
                        .value(typed.or("staffRating", "")),
                    Field.of(Field.Kind.LONG, "comment", t.of("plan.comment"))
                        .mayBeLeftOut()
                        .value(typed.or("comment", "")),
                    Field.of(Field.Kind.LONG, "next", t.of("plan.next"))
                        .mayBeLeftOut()
                        .value(typed.or("next", "")),
                    Field.of(Field.Kind.DATE, "date", t.of("plan.evaluated.on"))
                        .value(typed.or("date", visit.today().toString())),
                    FormPages.revision(plan.revision())))
            .leave(frame.address() + "/plan", t.of("form.leave"));
    return FormPages.show(
        visit,
        frame.below(t.of("plan.goal.evaluate"), Tab.PLAN).shape(Shape.NARROW),
        form,
        refusal);
  }

  private Answer evaluate(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewEvaluation evaluation =
              new NewEvaluation(
                  visit.id("goal"),
                  form.neededDay("date", visit.today()),
                  form.choice("outcome", Evaluation.Outcome.class, Evaluation.Outcome.PARTLY),
                  form.number("personRating"),
                  form.number("staffRating"),
                  form.text("personsView"),
                  form.text("comment"),
                  form.text("next"));
          form.check();
          site.plans().evaluate(visit.caller(), visit.id("plan"), form.revision(), evaluation);
          return Visit.after("/persons/" + visit.id("person") + "/plan", Done.EVALUATED);
        },
        refusal -> evaluation(visit, refusal));
  }
}
