package se.samordna.enginetests;

import se.samordna.model.CaseloadRule;
import se.samordna.model.Field;
import se.samordna.model.Model;
import se.samordna.model.RuleUse;
import se.samordna.model.Step;
import se.samordna.model.Thresholds;

/** What the guards of a model can say as the model uses them. */
final class Sayable {
  private Sayable() {}

  /** Whether a reason of the rule can come about with the parameters that it is used with. */
  static boolean by(Model model, Step step, RuleUse use, String reason) {
    return switch (reason) {
      case "wrong-profession" -> use.parameters().has("by");
      case "too-old" -> use.parameters().has("withinDays") || use.parameters().has("sinceBoard");
      case "over-hard" -> limits(model, use).hard() != null;
      // where soft and hard are the same number, nobody is only over soft
      case "over-soft" -> !limits(model, use).soft().equals(limits(model, use).hard());
      case "missing" -> !isAlwaysGiven(step, use);
      default -> true;
    };
  }

  private static Thresholds limits(Model model, RuleUse use) {
    return model.caseload().stream()
        .filter(rule -> rule.id().equals(use.parameters().text("caseload")))
        .map(CaseloadRule::thresholds)
        .findFirst()
        .orElseThrow();
  }

  /** A field that must be filled in is, before any rule is asked. */
  private static boolean isAlwaysGiven(Step step, RuleUse use) {
    return use.parameters().has("field")
        && step.fields().stream()
            .filter(field -> field.id().equals(use.parameters().text("field")))
            .anyMatch(Field::required);
  }
}
