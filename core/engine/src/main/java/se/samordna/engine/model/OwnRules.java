package se.samordna.engine.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import se.samordna.engine.model.ModelReading.OwnRuleUse;
import se.samordna.engine.rule.Catalogue;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.rule.Rule;

/** Whether the rules that core does not have are given by the model's own bundle. */
final class OwnRules {
  private OwnRules() {}

  /** Everything that is wrong between what the model names and what its bundle gives. */
  static List<Problem> check(ModelReading reading, Map<String, Rule<?>> given) {
    Findings findings = new Findings();
    reading.ownRules().stream()
        .sorted(Comparator.comparing(OwnRuleUse::pointer))
        .forEach(use -> check(use, given, findings));
    given.keySet().stream()
        .filter(name -> Catalogue.find(name).isPresent())
        .sorted()
        .forEach(name -> findings.at("", Code.MODEL_RULE_NAME_TAKEN).with("rule", name).note());
    return findings.all();
  }

  private static void check(OwnRuleUse use, Map<String, Rule<?>> given, Findings findings) {
    Rule<?> rule = given.get(use.rule());
    if (rule == null) {
      findings
          .at(use.pointer(), Code.MODEL_RULE_UNKNOWN)
          .with("rule", use.rule())
          .with("nearest", RuleNames.nearest(use.rule(), given.keySet()))
          .note();
    } else {
      use.place().check(rule, use.rule(), use.pointer(), findings);
    }
  }
}
