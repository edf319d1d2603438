package se.samordna.plan;

import java.util.List;
import java.util.Optional;

/**
 * What a plan says: life goals, from the person's words down to who does what by when, and what its
 * kind must say beside them.
 *
 * @param parts at most one of each item
 */
public record PlanContent(List<LifeGoal> goals, List<PlanPart> parts) {
  /** A plan that says nothing yet. */
  public static final PlanContent EMPTY = new PlanContent(List.of(), List.of());

  public PlanContent {
    goals = List.copyOf(goals);
    parts = List.copyOf(parts);
  }

  /** A plan of goals alone. */
  public PlanContent(List<LifeGoal> goals) {
    this(goals, List.of());
  }

  /** The same with other goals. */
  public PlanContent withGoals(List<LifeGoal> others) {
    return new PlanContent(others, parts);
  }

  /** The same with something else beside the goals. */
  public PlanContent withParts(List<PlanPart> others) {
    return new PlanContent(goals, others);
  }

  /** What it says of an item; empty when it says nothing of it. */
  public Optional<String> of(PlanItem item) {
    return parts.stream()
        .filter(part -> part.item() == item)
        .map(PlanPart::text)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  /** Every intervention of the plan, in the order of its goals. */
  public List<Intervention> interventions() {
    return goals.stream()
        .flatMap(goal -> goal.subGoals().stream())
        .flatMap(subGoal -> subGoal.interventions().stream())
        .toList();
  }
}
