package se.samordna.web.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanEvaluation;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.PersonView.Tab;

/** What helped and what to change, after the crisis plan was needed. */
final class CrisisPlanEvaluationPage {
  private final Site site;

  CrisisPlanEvaluationPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/crisis-plan/evaluate", visit -> evaluation(visit, null)),
        site.post("/persons/{person}/crisis-plan/evaluate", this::evaluate));
  }

  private Answer evaluation(Visit visit, @Nullable Refusal refusal) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    String name = frame.person().givenName();
    Optional<CrisisPlan> plan = frame.file().crisisPlan();
    if (plan.isEmpty()) {
      return Answer.seeOther(frame.address() + "/crisis-plan");
    }
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                frame.address() + "/crisis-plan/evaluate",
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.TICK, "used", t.of("crisis.used"))
                        .value(typed.or("used", "")),
                    Field.of(Field.Kind.TICK, "withPerson", t.of("crisis.with.person", name))
                        .value(typed.or("withPerson", "true")),
                    Field.of(Field.Kind.LONG, "whatHelped", t.of("crisis.what.helped"))
                        .inOwnWords()
                        .value(typed.or("whatHelped", "")),
                    Field.of(Field.Kind.LONG, "whatToChange", t.of("crisis.what.change"))
                        .inOwnWords()
                        .mayBeLeftOut()
                        .value(typed.or("whatToChange", "")),
                    Field.of(Field.Kind.DATE, "date", t.of("plan.evaluated.on"))
                        .value(typed.or("date", visit.today().toString())),
                    FormPages.revision(plan.get().number())))
            .leave(frame.address() + "/crisis-plan", t.of("form.leave"));
    return FormPages.show(
        visit,
        frame
            .below(t.of("crisis.evaluate"), Tab.CRISIS)
            .shape(Shape.NARROW)
            .lead(t.of("crisis.evaluate.lead", name)),
        form,
        refusal);
  }

  private Answer evaluate(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          CrisisPlanEvaluation evaluation =
              new CrisisPlanEvaluation(
                  form.neededDay("date", visit.today()),
                  form.ticked("used"),
                  form.text("whatHelped"),
                  form.text("whatToChange"),
                  form.ticked("withPerson"));
          form.check();
          site.plans()
              .evaluateCrisisPlan(visit.caller(), visit.id("person"), form.revision(), evaluation);
          return Visit.after(
              "/persons/" + visit.id("person") + "/crisis-plan", Done.CRISIS_PLAN_EVALUATED);
        },
        refusal -> evaluation(visit, refusal));
  }
}
