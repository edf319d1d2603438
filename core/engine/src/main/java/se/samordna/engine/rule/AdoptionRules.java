package se.samordna.engine.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import se.samordna.form.AnsweredForm;
import se.samordna.form.Value;
import se.samordna.rule.ActorRole;
import se.samordna.rule.Fact;
import se.samordna.rule.Facts;
import se.samordna.rule.NamedValue;
import se.samordna.rule.Parameters;
import se.samordna.rule.PlanFacts;
import se.samordna.rule.PlanFacts.Planned;
import se.samordna.rule.Reason;
import se.samordna.rule.Remedy;
import se.samordna.rule.Rule;
import se.samordna.rule.Verdict;

/** Rules about a plan that is about to be adopted, for {@code plan/checks}. */
final class AdoptionRules {
  private static final String FORM = "form";
  private static final String ITEM = "item";

  static final List<CatalogueRule> ALL =
      List.of(
          new CatalogueRule(
              "performer-is-not",
              "No intervention that is meant or going on is performed by whoever has the role.",
              List.of(
                  ParameterSpec.required(
                      "role", ParameterSpec.Type.COORDINATING, "Who performs none.")),
              List.of("performs"),
              Rule.guard(EnumSet.of(Fact.ADOPTION), AdoptionRules::performerIsNot)),
          new CatalogueRule(
              "offer-needs-goal",
              "An intervention of an offer that needs a goal stands under one in the person's words"
                  + " with a sub-goal that says what is to be reached; where a form is named, the"
                  + " person's overall goal is written there.",
              List.of(
                  ParameterSpec.optional(
                      FORM, ParameterSpec.Type.FORM, "The form with the overall goal."),
                  ParameterSpec.optional(
                          "items", ParameterSpec.Type.ITEMS, "The questions that are answered.")
                      .of(FORM)),
              List.of("no-goal", "no-overall-goal"),
              Rule.guard(EnumSet.of(Fact.ADOPTION, Fact.FORMS), AdoptionRules::needsGoal)),
          new CatalogueRule(
              "stage-not-ahead",
              "No intervention is of a later stage than the one that the newest answers to the form"
                  + " say; otherwise the adoption is cautioned.",
              List.of(
                  ParameterSpec.required(
                      FORM, ParameterSpec.Type.FORM, "The form that says where the person is."),
                  ParameterSpec.required(
                          ITEM,
                          ParameterSpec.Type.STAGE_ITEM,
                          "The link id of the choice that says the stage.")
                      .of(FORM)),
              List.of("ahead", "not-judged"),
              Rule.guard(EnumSet.of(Fact.ADOPTION, Fact.FORMS), AdoptionRules::stageNotAhead)));

  private AdoptionRules() {}

  private static Verdict performerIsNot(Facts facts, Parameters parameters) {
    ActorRole role = ActorRole.valueOf(parameters.text("role"));
    List<Planned> theirs =
        facts.adoption().interventions().stream()
            .filter(one -> one.performedBy().contains(role))
            .toList();
    return theirs.isEmpty()
        ? Verdict.ALLOWED
        : new Verdict.Refused(
            at("performs", theirs).with(NamedValue.of("role", parameters.text("role"))));
  }

  private static Verdict needsGoal(Facts facts, Parameters parameters) {
    List<Planned> chosen =
        facts.adoption().interventions().stream().filter(Planned::needsGoal).toList();
    List<Planned> nameless = chosen.stream().filter(one -> !one.namesGoal()).toList();
    if (!nameless.isEmpty()) {
      return new Verdict.Refused(at("no-goal", nameless));
    }
    boolean missing =
        !chosen.isEmpty()
            && parameters.has(FORM)
            && newest(facts, parameters).filter(form -> saysAll(form, parameters)).isEmpty();
    return missing
        ? new Verdict.Refused(unanswered("no-overall-goal", parameters))
        : Verdict.ALLOWED;
  }

  private static boolean saysAll(AnsweredForm form, Parameters parameters) {
    return !parameters.has("items")
        || parameters.texts("items").stream()
            .noneMatch(item -> form.answers().everywhere(item).isEmpty());
  }

  private static Verdict stageNotAhead(Facts facts, Parameters parameters) {
    PlanFacts plan = facts.adoption();
    List<Planned> staged =
        plan.interventions().stream().filter(one -> !one.stage().isEmpty()).toList();
    if (staged.isEmpty()) {
      return Verdict.ALLOWED;
    }
    Optional<String> now = newest(facts, parameters).flatMap(form -> code(form, parameters));
    if (now.isEmpty()) {
      return new Verdict.Cautioned(unanswered("not-judged", parameters));
    }
    int here = plan.stages().indexOf(now.get());
    List<Planned> ahead =
        staged.stream().filter(one -> plan.stages().indexOf(one.stage()) > here).toList();
    return ahead.isEmpty() ? Verdict.ALLOWED : new Verdict.Cautioned(at("ahead", ahead));
  }

  private static Optional<String> code(AnsweredForm form, Parameters parameters) {
    return form.answers().everywhere(parameters.text(ITEM)).stream()
        .filter(Value.Coding.class::isInstance)
        .map(value -> ((Value.Coding) value).code())
        .findFirst();
  }

  private static Optional<AnsweredForm> newest(Facts facts, Parameters parameters) {
    String url = parameters.text(FORM);
    return facts.forms().stream()
        .filter(answered -> answered.canonical().url().equals(url))
        .findFirst();
  }

  private static Reason at(String reason, List<Planned> some) {
    return Reason.of(reason, Remedy.of("open-plan", Remedy.Kind.PLAN))
        .with(NamedValue.of("where", PlanFacts.places(some)));
  }

  private static Reason unanswered(String reason, Parameters parameters) {
    String url = parameters.text(FORM);
    return Reason.of(reason, new Remedy("fill-in-form", Remedy.Kind.FORM, url))
        .with(NamedValue.of(FORM, url));
  }
}
