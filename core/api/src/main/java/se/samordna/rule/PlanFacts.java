package se.samordna.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.text.Text;

/**
 * A plan that somebody is about to adopt, as the rules of one model see it: places and codes, and
 * none of its words.
 *
 * @param stages the model's stages by id, the first first
 * @param interventions those that are meant to be done or being done, in the order of the plan
 */
public record PlanFacts(List<String> stages, List<Planned> interventions) {
  public PlanFacts {
    stages = List.copyOf(stages);
    interventions = List.copyOf(interventions);
  }

  /**
   * An intervention of the plan.
   *
   * @param goal the number of its goal, from 1
   * @param subGoal the number of its sub-goal, from 1
   * @param number its own number, from 1
   * @param offer the key of the model's offer that it is one of, empty when it is none of these
   * @param needsGoal whether the offer is chosen from a goal and must name it
   * @param namesGoal whether its goal is in the person's own words and its sub-goal says what is to
   *     be reached
   * @param stage the model's stage that it belongs to, empty when to none
   * @param performedBy what whoever does it is to the enrolment; empty when it is none of our staff
   */
  public record Planned(
      int goal,
      int subGoal,
      int number,
      String offer,
      boolean needsGoal,
      boolean namesGoal,
      String stage,
      Set<ActorRole> performedBy) {
    public Planned {
      performedBy = Set.copyOf(performedBy);
    }

    private String place(String goalWord, String subGoalWord, String word) {
      return goalWord
          + " "
          + goal
          + ", "
          + subGoalWord
          + " "
          + subGoal
          + ", "
          + word
          + " "
          + number;
    }
  }

  /** Where the interventions stand, by their numbers: what they say is in no verdict. */
  public static Text places(List<Planned> some) {
    return new Text(
        some.stream()
            .map(one -> one.place("mål", "delmål", "insats"))
            .collect(Collectors.joining("; ")),
        some.stream()
            .map(one -> one.place("goal", "sub-goal", "intervention"))
            .collect(Collectors.joining("; ")));
  }
}
