package se.samordna.engine.model;

import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.engine.store.ModelSettingStore.OwnThresholds;
import se.samordna.model.CaseloadRule;
import se.samordna.model.Models.ThresholdInForce;
import se.samordna.model.Thresholds;
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
