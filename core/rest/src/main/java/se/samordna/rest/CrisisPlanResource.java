package se.samordna.rest;

import java.time.LocalDate;
import java.util.List;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.CrisisPlanEvaluation;
import se.samordna.plan.Plans;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** The person's crisis plan. Its version's number is its revision; before the first it is 0. */
record CrisisPlanResource(Plans plans) implements Resource {
  record NewCrisisPlan(CrisisPlanContent content, LocalDate reviewBy, boolean copyOffered) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/persons/{person}/crisis-plan", "crisisPlan", "The newest version")
            .gives(CrisisPlan.class)
            .by(this::get),
        Operation.get(
                "/persons/{person}/crisis-plan/versions", "crisisPlanVersions", "Every version")
            .givesRows(CrisisPlan.class)
            .by(
                call ->
                    Reply.of(
                        new Rows<>(plans.crisisPlanVersions(call.caller(), call.id("person"))))),
        Operation.put(
                "/persons/{person}/crisis-plan",
                "writeCrisisPlan",
                "Write the next version; If-Match is \"0\" for the first")
            .takes(NewCrisisPlan.class)
            .gives(CrisisPlan.class)
            .revises(CrisisPlan.class, this::get)
            .by(this::write),
        Operation.post(
                "/persons/{person}/crisis-plan/evaluations",
                "evaluateCrisisPlan",
                "Record what was learnt of the crisis plan")
            .takes(CrisisPlanEvaluation.class)
            .gives(CrisisPlan.class)
            .revises(CrisisPlan.class, this::get)
            .by(this::evaluate));
  }

  private Reply get(Call call) {
    return plans
        .crisisPlan(call.caller(), call.id("person"))
        .map(CrisisPlanResource::shown)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private Reply write(Call call) {
    NewCrisisPlan plan = call.body(NewCrisisPlan.class);
    return shown(
        plans.writeCrisisPlan(
            call.caller(),
            call.id("person"),
            call.revision(),
            plan.content(),
            plan.reviewBy(),
            plan.copyOffered()));
  }

  private Reply evaluate(Call call) {
    CrisisPlanEvaluation evaluation = call.body(CrisisPlanEvaluation.class);
    return shown(
        plans.evaluateCrisisPlan(call.caller(), call.id("person"), call.revision(), evaluation));
  }

  private static Reply shown(CrisisPlan plan) {
    return Reply.of(plan, plan.number());
  }
}
