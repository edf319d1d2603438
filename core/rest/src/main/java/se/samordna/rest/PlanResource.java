package se.samordna.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanType;
import se.samordna.plan.PlanVersion;
import se.samordna.plan.Plans;
import se.samordna.plan.Plans.Adoption;
import se.samordna.plan.Plans.NewEvaluation;

/** Plans: drafts, adopted versions and evaluations. */
record PlanResource(Plans plans) implements Resource {
  record NewPlan(PlanType type) {}

  /** What is acknowledged may be left out, as long as nothing is cautioned about. */
  record NewAdoption(
      boolean personTookPart, List<String> tookPart, Optional<Map<String, String>> acknowledged) {
    Adoption toAdoption() {
      return new Adoption(personTookPart, tookPart, acknowledged.orElse(Map.of()));
    }
  }

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/persons/{person}/plans", "plans", "The person's plans")
            .givesRows(Plan.class)
            .by(call -> Reply.of(new Rows<>(plans.of(call.caller(), call.id("person"))))),
        Operation.post("/persons/{person}/plans", "beginPlan", "Begin a plan with an empty draft")
            .takes(NewPlan.class)
            .makes(Plan.class)
            .by(this::begin),
        Operation.get("/plans/{plan}", "plan", "One plan").gives(Plan.class).by(this::get),
        Operation.put("/plans/{plan}/draft", "savePlan", "Replace the draft")
            .takes(PlanDraft.class)
            .gives(Plan.class)
            .revises(Plan.class, this::get)
            .by(this::save),
        Operation.post("/plans/{plan}:adopt", "adoptPlan", "Adopt the draft as a version")
            .takes(NewAdoption.class)
            .gives(Plan.class)
            .revises(Plan.class, this::get)
            .by(this::adopt),
        Operation.post("/plans/{plan}:end", "endPlan", "End the plan; it stays readable")
            .gives(Plan.class)
            .revises(Plan.class, this::get)
            .by(call -> shown(plans.end(call.caller(), call.id("plan"), call.revision()))),
        Operation.get("/plans/{plan}/versions", "planVersions", "The adopted versions")
            .givesRows(PlanVersion.class)
            .by(call -> Reply.of(new Rows<>(plans.versions(call.caller(), call.id("plan"))))),
        Operation.post("/plans/{plan}/evaluations", "evaluateGoal", "Record how a goal went")
            .takes(NewEvaluation.class)
            .gives(Plan.class)
            .revises(Plan.class, this::get)
            .by(this::evaluate));
  }

  private Reply begin(Call call) {
    Plan plan = plans.begin(call.caller(), call.id("person"), call.body(NewPlan.class).type());
    return shown(plan).at("/plans/" + plan.id());
  }

  private Reply get(Call call) {
    return shown(plans.get(call.caller(), call.id("plan")));
  }

  private Reply save(Call call) {
    PlanDraft draft = call.body(PlanDraft.class);
    return shown(plans.save(call.caller(), call.id("plan"), call.revision(), draft.toContent()));
  }

  private Reply adopt(Call call) {
    NewAdoption adoption = call.body(NewAdoption.class);
    return shown(
        plans.adopt(call.caller(), call.id("plan"), call.revision(), adoption.toAdoption()));
  }

  private Reply evaluate(Call call) {
    NewEvaluation evaluation = call.body(NewEvaluation.class);
    return shown(plans.evaluate(call.caller(), call.id("plan"), call.revision(), evaluation));
  }

  private static Reply shown(Plan plan) {
    return Reply.of(plan, plan.revision());
  }
}
