package se.samordna.plan;

import java.util.List;

/** What a plan says: life goals, from the person's words down to who does what by when. */
public record PlanContent(List<LifeGoal> goals) {
  /** A plan that says nothing yet. */
  public static final PlanContent EMPTY = new PlanContent(List.of());

  public PlanContent {
    goals = List.copyOf(goals);
  }

  /** Every intervention of the plan, in the order of its goals. */
  public List<Intervention> interventions() {
    return goals.stream()
        .flatMap(goal -> goal.subGoals().stream())
        .flatMap(subGoal -> subGoal.interventions().stream())
        .toList();
  }
}
