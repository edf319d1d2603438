package se.samordna.engine.model;

import java.math.BigDecimal;
import java.util.Set;
import se.samordna.engine.rule.Catalogue;
import se.samordna.refusal.Code;
import se.samordna.rule.Fact;
import se.samordna.rule.Rule;
import se.samordna.rule.Verdict;

/** Where a model names a rule, and what a rule must be like to be asked there. */
enum RulePlace {
  WEIGHT(BigDecimal.class),
  STEP(Verdict.class),
  PLAN(Verdict.class);

  private final Class<?> answer;

  RulePlace(Class<?> answer) {
    this.answer = answer;
  }

  /** Notes what keeps a rule from being asked here. */
  void check(Rule<?> rule, String name, String pointer, Findings findings) {
    if (rule.answer() != answer) {
      findings.at(pointer, Code.MODEL_RULE_KIND).with("rule", name).note();
    } else if (!knows(rule.needs())) {
      findings.at(pointer, Code.MODEL_RULE_PLACE).with("rule", name).note();
    }
  }

  /** Whether what the rule needs is known here. */
  private boolean knows(Set<Fact> needs) {
    return this == PLAN ? Catalogue.isAskedOfPlans(needs) : Catalogue.isAskedOfSteps(needs);
  }
}
