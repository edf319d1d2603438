package se.samordna.engine.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.engine.store.ModelSettingStore.OwnThresholds;
import se.samordna.model.CaseloadRule;
import se.samordna.model.Model;
import se.samordna.model.Models.ThresholdInForce;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Unit;
import se.samordna.text.DateWords;
import se.samordna.text.Text;

/** The thresholds that hold at a unit: the organisation's own, else the model's defaults. */
public final class EffectiveThresholds {
  private EffectiveThresholds() {}

  /**
   * The thresholds of one caseload rule at one unit.
   *
   * @param own the organisation's own on the day, as the store gives them
   */
  public static Thresholds of(CaseloadRule rule, Id<Unit> unit, List<OwnThresholds> own) {
    return inForce(rule, unit, own).thresholds();
  }

  static ThresholdInForce inForce(CaseloadRule rule, Id<Unit> unit, List<OwnThresholds> own) {
    Optional<OwnThresholds> found =
        own.stream()
            .filter(one -> one.caseloadRule().equals(rule.id()) && unit.equals(one.unit()))
            .findFirst();
    return found
        .map(
            one ->
                new ThresholdInForce(
                    rule.id(), rule.scope(), sourced(one), one.from(), one.reason()))
        .orElseGet(
            () -> new ThresholdInForce(rule.id(), rule.scope(), rule.thresholds(), null, ""));
  }

  /** What a rule's thresholds are called for the coordinators of one profession. */
  public static String key(String rule, Profession profession) {
    return rule + "." + profession.name();
  }

  /** Whether a model has the rule, or a rule about coordinators that it is one profession's of. */
  public static boolean isOf(Model model, String rule) {
    return find(model, rule).isPresent();
  }

  /** The rule whose thresholds go by the name, for all or for one profession. */
  static Optional<CaseloadRule> find(Model model, String name) {
    return model.caseload().stream()
        .filter(
            rule ->
                rule.id().equals(name)
                    || (rule.scope() == CaseloadRule.Scope.COORDINATOR
                        && Arrays.stream(Profession.values())
                            .anyMatch(one -> key(rule.id(), one).equals(name))))
        .findFirst();
  }

  /** The thresholds that one profession has of its own at a unit, of every rule of a model. */
  static List<ThresholdInForce> ofProfessions(Model model, Id<Unit> unit, List<OwnThresholds> own) {
    return own.stream()
        .filter(one -> unit.equals(one.unit()))
        .filter(one -> model.caseload().stream().noneMatch(r -> r.id().equals(one.caseloadRule())))
        .flatMap(
            one ->
                find(model, one.caseloadRule()).stream()
                    .map(
                        rule ->
                            new ThresholdInForce(
                                one.caseloadRule(),
                                rule.scope(),
                                sourced(one),
                                one.from(),
                                one.reason())))
        .toList();
  }

  /** The organisation's own, which come from its decision and not from the model's source. */
  public static Thresholds sourced(OwnThresholds own) {
    Text from = DateWords.dated(own.from());
    Text source =
        new Text(
            "Egna gränser från " + from.sv() + ": " + own.reason(),
            "Own thresholds from " + from.en() + ": " + own.reason());
    return new Thresholds(own.limits().target(), own.limits().soft(), own.limits().hard(), source);
  }
}
