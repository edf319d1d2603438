package se.samordna.model;

import java.util.List;
import java.util.Optional;
import se.samordna.text.Text;

/**
 * What a model says of the umbrella plan of those who are enrolled in it: what it offers, and what
 * is judged when the plan is adopted.
 *
 * @param stages the stages that offers belong to, the first first; empty when the model knows none
 * @param offers the interventions that the model itself offers
 * @param checks rules that are asked when a plan is adopted
 */
public record PlanDefinition(List<Stage> stages, List<Offer> offers, List<RuleUse> checks) {
  /** Of a model that says nothing of plans. */
  public static final PlanDefinition NONE = new PlanDefinition(List.of(), List.of(), List.of());

  public PlanDefinition {
    stages = List.copyOf(stages);
    offers = List.copyOf(offers);
    checks = List.copyOf(checks);
  }

  /** A stage of the person's way, in which some interventions fit and others come too early. */
  public record Stage(String id, Text name) {}

  /**
   * An intervention that the model offers.
   *
   * @param stage the stage that it belongs to, empty when it fits in any
   * @param needsGoal whether it is chosen from a goal of the person's and must name it
   */
  public record Offer(String key, Text label, String stage, boolean needsGoal) {}

  /** The offer of the key. */
  public Optional<Offer> offer(String key) {
    return offers.stream().filter(one -> one.key().equals(key)).findFirst();
  }
}
