package se.samordna.enginetests;

import se.samordna.model.RuleUse;

/** What the guards of FACT can say as the model uses them. */
final class FactGuards {
  private FactGuards() {}

  /** Whether a reason of the rule can come about with the parameters that it is used with. */
  static boolean canSay(RuleUse use, String reason) {
    boolean team =
        use.parameters().has("caseload") && use.parameters().text("caseload").equals("team");
    return switch (reason) {
      case "wrong-profession" -> use.parameters().has("by");
      case "too-old" -> use.parameters().has("withinDays") || use.parameters().has("sinceBoard");
      case "over-hard" -> !team;
      default -> true;
    };
  }
}
