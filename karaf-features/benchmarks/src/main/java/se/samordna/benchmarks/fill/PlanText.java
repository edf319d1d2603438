package se.samordna.benchmarks.fill;

import java.util.ArrayList;
import java.util.List;
import se.samordna.Id;
import se.samordna.benchmarks.population.GoalRow;
import se.samordna.benchmarks.population.InterventionRow;
import se.samordna.benchmarks.population.PlanRow;
import se.samordna.plan.Intervention;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.PlanContent;
import se.samordna.plan.SubGoal;

/** What a version of a plan says. */
final class PlanText {
  private static final String[] AREAS = {"Vardag", "Relationer", "Hälsa", "Arbete och studier"};

  private PlanText() {}

  static PlanContent of(PlanRow plan, List<GoalRow> goals, List<InterventionRow> interventions) {
    return new PlanContent(
        goals.stream()
            .filter(goal -> goal.version() == plan.version())
            .map(goal -> goal(plan, goal, interventions))
            .toList());
  }

  private static LifeGoal goal(PlanRow plan, GoalRow goal, List<InterventionRow> all) {
    List<Intervention> interventions =
        all.stream()
            .filter(one -> one.version() == goal.version() && one.goal() == goal.ordinal())
            .map(one -> intervention(plan, one.id().toString(), one.what(), one.performer()))
            .toList();
    return goal(plan, goal.id().toString(), goal.ordinal(), goal.ownWords(), interventions);
  }

  private static LifeGoal goal(
      PlanRow plan, String id, int ordinal, String words, List<Intervention> interventions) {
    SubGoal part =
        new SubGoal(
            Teams.id("sub-goal " + id),
            "Ett första steg som vi har kommit överens om",
            "Personen säger själv hur det har gått",
            plan.followUp(),
            interventions);
    return new LifeGoal(
        Id.of(id), words, AREAS[ordinal % AREAS.length], 1 + ordinal % 10, List.of(part));
  }

  private static Intervention intervention(PlanRow plan, String id, String what, String performer) {
    return new Intervention(
        Id.of(id),
        what,
        performer,
        plan.adopted(),
        "varje vecka",
        plan.followUp(),
        Intervention.Status.ACTIVE);
  }

  /** A plan of four goals and sixteen interventions, some 5 KB: what reading is measured with. */
  static PlanContent large(PlanRow plan, List<GoalRow> goals, List<InterventionRow> all) {
    List<LifeGoal> large = new ArrayList<>();
    for (int goal = 0; goal < 4; goal++) {
      GoalRow words = goals.get(goal % goals.size());
      List<Intervention> interventions = new ArrayList<>();
      for (int n = 0; n < 4; n++) {
        InterventionRow what = all.get((4 * goal + n) % all.size());
        String id = Teams.id("large " + words.id() + goal + n).toString();
        interventions.add(intervention(plan, id, what.what(), what.performer()));
      }
      String id = Teams.id("large " + words.id() + goal).toString();
      large.add(goal(plan, id, goal, words.ownWords(), interventions));
    }
    return new PlanContent(large);
  }
}
