package se.samordna.engine.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samordna.engine.model.ModelReading.OwnRuleUse;
import se.samordna.engine.rule.Catalogue;
import se.samordna.engine.rule.CatalogueRule;
import se.samordna.engine.rule.EffectCatalogue;
import se.samordna.engine.rule.EffectSpec;
import se.samordna.engine.rule.IndicatorCatalogue;
import se.samordna.engine.rule.IndicatorSpec;
import se.samordna.engine.rule.ParameterSpec;
import se.samordna.engine.rule.SignCatalogue;
import se.samordna.engine.rule.SignSpec;
import se.samordna.enrolment.Lifecycle;
import se.samordna.model.BoardDefinition;
import se.samordna.model.EffectUse;
import se.samordna.model.FidelityItem;
import se.samordna.model.FidelityScale;
import se.samordna.model.Indicator;
import se.samordna.model.Model;
import se.samordna.model.Phase;
import se.samordna.model.RuleUse;
import se.samordna.model.SignUse;
import se.samordna.model.Step;
import se.samordna.refusal.Code;

/** The rules and effects that a model names, and what it says beside them. */
final class UseChecks {
  private final ModelWithForms brought;
  private final Model model;
  private final Findings findings;
  private final Set<OwnRuleUse> own = new HashSet<>();

  private UseChecks(ModelWithForms brought, Findings findings) {
    this.brought = brought;
    this.model = brought.model();
    this.findings = findings;
  }

  /**
   * Checks every rule and effect.
   *
   * @return the rules that core does not have, for the bundle's own
   */
  static Set<OwnRuleUse> check(ModelWithForms brought, Findings findings) {
    Model model = brought.model();
    UseChecks checks = new UseChecks(brought, findings);
    checks.rule(model.weight(), "/caseload/weight", RulePlace.WEIGHT, Optional.empty());
    for (int i = 0; i < model.plan().checks().size(); i++) {
      checks.rule(
          model.plan().checks().get(i), "/plan/checks/" + i, RulePlace.PLAN, Optional.empty());
    }
    for (int i = 0; i < model.steps().size(); i++) {
      checks.step(model.steps().get(i), "/steps/" + i);
    }
    model.board().ifPresent(checks::signs);
    for (int i = 0; i < model.indicators().size(); i++) {
      checks.indicator(model.indicators().get(i), "/indicators/" + i);
    }
    model.fidelity().map(FidelityScale::items).ifPresent(checks::measures);
    return checks.own;
  }

  private void measures(List<FidelityItem> items) {
    for (int i = 0; i < items.size(); i++) {
      String pointer = "/fidelity/items/" + i + "/measure";
      items.get(i).measure().ifPresent(measure -> indicator(measure, pointer));
    }
  }

  private void signs(BoardDefinition board) {
    for (int i = 0; i < board.signs().size(); i++) {
      SignUse use = board.signs().get(i);
      String pointer = "/board/signs/" + i;
      Optional<SignSpec> known = SignCatalogue.find(use.sign());
      if (known.isEmpty()) {
        findings
            .at(pointer, Code.MODEL_SIGN_UNKNOWN)
            .with("sign", use.sign())
            .with(
                "nearest",
                nearest(use.sign(), SignCatalogue.all().stream().map(SignSpec::name).toList()))
            .note();
      } else {
        new ParameterChecks(brought, Optional.empty(), findings, pointer, use.sign())
            .check(use.parameters().values(), known.get().parameters());
      }
    }
  }

  private void step(Step step, String pointer) {
    for (int i = 0; i < step.guards().size(); i++) {
      rule(step.guards().get(i), pointer + "/guards/" + i, RulePlace.STEP, Optional.of(step));
    }
    List<String> closing = new ArrayList<>();
    for (int i = 0; i < step.effects().size(); i++) {
      EffectUse use = step.effects().get(i);
      effect(use, pointer + "/effects/" + i, step);
      if (use.effect().equals("close")) {
        closing.add(use.effect());
      }
    }
    boolean leadsToTheEnd =
        step.moves().stream()
            .flatMap(move -> move.to().stream())
            .flatMap(to -> model.phase(to).stream())
            .map(Phase::lifecycle)
            .anyMatch(Lifecycle.CLOSED::equals);
    if (closing.size() != (leadsToTheEnd ? 1 : 0)) {
      findings.at(pointer + "/effects", Code.MODEL_CLOSING_WRONG).with("step", step.id()).note();
    }
  }

  private void rule(RuleUse use, String pointer, RulePlace place, Optional<Step> step) {
    Optional<CatalogueRule> known = Catalogue.find(use.rule());
    if (known.isEmpty()) {
      own.add(new OwnRuleUse(use.rule(), pointer, place));
      return;
    }
    place.check(known.get().rule(), use.rule(), pointer, findings);
    new ParameterChecks(brought, step, findings, pointer, use.rule())
        .check(use.parameters().values(), known.get().parameters());
  }

  private void effect(EffectUse use, String pointer, Step step) {
    Optional<EffectSpec> known = EffectCatalogue.find(use.effect());
    if (known.isEmpty()) {
      findings
          .at(pointer, Code.MODEL_EFFECT_UNKNOWN)
          .with("effect", use.effect())
          .with(
              "nearest",
              nearest(use.effect(), EffectCatalogue.all().stream().map(EffectSpec::name).toList()))
          .note();
      return;
    }
    Map<String, Object> values = use.parameters().values();
    List<ParameterSpec> specs = known.get().parameters();
    new ParameterChecks(brought, Optional.of(step), findings, pointer, use.effect())
        .check(values, specs);
  }

  private void indicator(Indicator indicator, String pointer) {
    Optional<IndicatorSpec> known = IndicatorCatalogue.find(indicator.indicator());
    if (known.isEmpty()) {
      findings
          .at(pointer + "/indicator", Code.MODEL_INDICATOR_UNKNOWN)
          .with("indicator", indicator.indicator())
          .with(
              "nearest",
              nearest(
                  indicator.indicator(),
                  IndicatorCatalogue.all().stream().map(IndicatorSpec::name).toList()))
          .note();
      return;
    }
    new ParameterChecks(brought, Optional.empty(), findings, pointer, indicator.indicator())
        .check(indicator.parameters().values(), known.get().parameters());
    if (known.get().onBoard() && model.board().isEmpty()) {
      findings.at(pointer, Code.MODEL_BOARD_MISSING).with("what", indicator.id()).note();
    }
    BigDecimal least = indicator.target().atLeast();
    if (least != null && indicator.target().isAbove(least)) {
      findings.at(pointer, Code.MODEL_TARGET_WRONG).with("indicator", indicator.id()).note();
    }
  }

  private static Object nearest(String name, List<String> known) {
    return RuleNames.hint(References.nearest(name, known));
  }
}
