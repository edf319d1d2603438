package se.samordna.engine.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.samordna.enrolment.BoardEntry.BoardReason;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.Intervention;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanVersion;
import se.samordna.rule.Fact;
import se.samordna.rule.Facts;
import se.samordna.rule.NamedValue;
import se.samordna.rule.Parameters;
import se.samordna.rule.Reason;
import se.samordna.rule.Remedy;
import se.samordna.rule.Rule;
import se.samordna.rule.Verdict;
import se.samordna.text.Days;
import se.samordna.text.Text;

/** Rules about the plan and the crisis plan. */
final class PlanRules {
  static final List<CatalogueRule> ALL =
      List.of(
          new CatalogueRule(
              "crisis-plan-exists",
              "There is a crisis plan; without one the step is cautioned.",
              List.of(),
              List.of("missing"),
              Rule.guard(EnumSet.of(Fact.CRISIS_PLAN), PlanRules::crisisPlanExists)),
          new CatalogueRule(
              "crisis-plan-evaluated",
              "After a stay on the board for one of the reasons, the crisis plan is evaluated.",
              List.of(
                  ParameterSpec.required(
                      "ifReasons", ParameterSpec.Type.REASONS, "The reasons that ask for it.")),
              List.of("not-evaluated", "missing"),
              Rule.guard(EnumSet.of(Fact.CRISIS_PLAN, Fact.BOARD), PlanRules::crisisPlanEvaluated)),
          new CatalogueRule(
              "plan-holds",
              "The ordinary plan holds again, or has been revised since the person came up.",
              List.of(
                  ParameterSpec.required(
                      "field", ParameterSpec.Type.FIELD, "The field that says RESUME or REVISED.")),
              List.of("not-said", "no-plan", "not-revised"),
              Rule.guard(EnumSet.of(Fact.PLANS, Fact.BOARD), PlanRules::planHolds)),
          new CatalogueRule(
              "plan-has-goal",
              "A plan that lasts has a goal in the person's own words.",
              List.of(),
              List.of("missing"),
              Rule.guard(EnumSet.of(Fact.PLANS), PlanRules::hasGoal)),
          new CatalogueRule(
              "plan-has-step",
              "A plan that lasts says of something who does it and when it is followed up.",
              List.of(),
              List.of("missing"),
              Rule.guard(EnumSet.of(Fact.PLANS), PlanRules::hasStep)),
          new CatalogueRule(
              "plan-adopted",
              "There is an adopted plan, recent enough where days are given.",
              List.of(
                  ParameterSpec.optional(
                      "withinDays", ParameterSpec.Type.WHOLE, "How many days old at most.")),
              List.of("missing", "too-old"),
              Rule.guard(EnumSet.of(Fact.PLANS), PlanRules::adopted)));

  private PlanRules() {}

  private static Verdict crisisPlanExists(Facts facts, Parameters parameters) {
    return facts.crisisPlan().isPresent()
        ? Verdict.ALLOWED
        : new Verdict.Cautioned(
            Reason.of("missing", Remedy.of("write-crisis-plan", Remedy.Kind.CRISIS_PLAN)));
  }

  private static Verdict crisisPlanEvaluated(Facts facts, Parameters parameters) {
    List<BoardReason> asking = asking(facts, parameters.texts("ifReasons"));
    if (asking.isEmpty()) {
      return Verdict.ALLOWED;
    }
    if (facts.crisisPlan().isEmpty()) {
      return new Verdict.Refused(
          because(
              asking,
              Reason.of("missing", Remedy.of("write-crisis-plan", Remedy.Kind.CRISIS_PLAN))));
    }
    LocalDate up = Days.of(facts.board().orElseThrow().openedAt());
    CrisisPlan plan = facts.crisisPlan().get();
    LocalDate evaluated = plan.evaluatedOn();
    if (evaluated != null && !evaluated.isBefore(up)) {
      return Verdict.ALLOWED;
    }
    return new Verdict.Refused(
        because(
            asking,
            Reason.of(
                    "not-evaluated",
                    Remedy.of("evaluate-crisis-plan", Remedy.Kind.CRISIS_PLAN_EVALUATION))
                .with(NamedValue.of("since", up))));
  }

  /** The reasons of the stay, in force or ended, that ask for an evaluation. */
  private static List<BoardReason> asking(Facts facts, List<String> codes) {
    return facts.board().stream()
        .flatMap(entry -> entry.reasons().stream())
        .filter(reason -> codes.contains(reason.code()))
        .toList();
  }

  private static Reason because(List<BoardReason> asking, Reason reason) {
    Reason naming = reason;
    for (Text label : asking.stream().map(BoardReason::label).distinct().toList()) {
      naming = naming.with(NamedValue.of("reason", label));
    }
    return naming;
  }

  private static Verdict planHolds(Facts facts, Parameters parameters) {
    String field = parameters.text("field");
    String said = facts.input().one(field).orElse("");
    List<PlanVersion> current = going(facts).map(Plan::current).filter(Objects::nonNull).toList();
    if (said.isEmpty()) {
      return refused("not-said", new Remedy("fill-in", Remedy.Kind.FIELD, field));
    }
    if (current.isEmpty()) {
      return refused("no-plan", Remedy.of("open-plan", Remedy.Kind.PLAN));
    }
    Instant up = facts.board().map(entry -> entry.openedAt()).orElse(Instant.MAX);
    boolean revised = current.stream().anyMatch(version -> !version.adoptedAt().isBefore(up));
    return said.equals("REVISED") && !revised
        ? refused("not-revised", Remedy.of("open-plan", Remedy.Kind.PLAN))
        : Verdict.ALLOWED;
  }

  private static Verdict hasGoal(Facts facts, Parameters parameters) {
    return going(facts)
            .flatMap(plan -> plan.content().goals().stream())
            .anyMatch(goal -> !goal.ownWords().isBlank())
        ? Verdict.ALLOWED
        : refused("missing", Remedy.of("open-plan", Remedy.Kind.PLAN));
  }

  private static Verdict hasStep(Facts facts, Parameters parameters) {
    return going(facts)
            .flatMap(plan -> plan.content().interventions().stream())
            .filter(one -> one.status() != Intervention.Status.STOPPED)
            .anyMatch(Intervention::canBeActive)
        ? Verdict.ALLOWED
        : refused("missing", Remedy.of("open-plan", Remedy.Kind.PLAN));
  }

  private static Verdict adopted(Facts facts, Parameters parameters) {
    Optional<LocalDate> newest =
        going(facts)
            .map(Plan::current)
            .filter(Objects::nonNull)
            .map(version -> Days.of(version.adoptedAt()))
            .max(LocalDate::compareTo);
    if (newest.isEmpty()) {
      return refused("missing", Remedy.of("open-plan", Remedy.Kind.PLAN));
    }
    int days = parameters.number("withinDays", Integer.MAX_VALUE);
    return ChronoUnit.DAYS.between(newest.get(), facts.today()) <= days
        ? Verdict.ALLOWED
        : new Verdict.Refused(
            Reason.of("too-old", Remedy.of("open-plan", Remedy.Kind.PLAN))
                .with(NamedValue.of("adopted", newest.get()))
                .with(new NamedValue("days", days, "days")));
  }

  private static Stream<Plan> going(Facts facts) {
    return facts.plans().stream().filter(plan -> plan.endedAt() == null);
  }

  private static Verdict refused(String reason, Remedy remedy) {
    return new Verdict.Refused(Reason.of(reason, remedy));
  }
}
