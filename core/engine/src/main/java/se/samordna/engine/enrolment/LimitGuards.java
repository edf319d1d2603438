package se.samordna.engine.enrolment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samordna.model.CaseloadRule;
import se.samordna.model.CaseloadRule.Scope;
import se.samordna.model.Model;
import se.samordna.model.RuleUse;
import se.samordna.rule.Parameters;

/** The guards that hold a model's caseload rules, for what core itself asks of them. */
final class LimitGuards {
  private LimitGuards() {}

  /** The guard that holds one rule. */
  static RuleUse of(CaseloadRule rule) {
    String name = rule.scope() == Scope.INTAKE ? "intake-within" : "caseload-within";
    return new RuleUse(name, new Parameters(Map.of("caseload", rule.id())));
  }

  /** The guards that hold the model's rules of these kinds. */
  static List<RuleUse> of(Model model, Set<Scope> scopes) {
    return model.caseload().stream()
        .filter(rule -> scopes.contains(rule.scope()))
        .map(LimitGuards::of)
        .toList();
  }
}
