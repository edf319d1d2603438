package se.samordna.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samordna.meeting.MeetingType;
import se.samordna.text.Text;

/**
 * What a model says of the umbrella plan of those who are enrolled in it: what it offers, and what
 * is judged when the plan is adopted.
 *
 * @param stages the stages that offers belong to, the first first; empty when the model knows none
 * @param offers the interventions that the model itself offers
 * @param checks rules that are asked when a plan is adopted
 * @param confirmedBy the meeting that decides on changes of the plan, if there is one
 */
public record PlanDefinition(
    List<Stage> stages,
    List<Offer> offers,
    List<RuleUse> checks,
    Optional<ConfirmedBy> confirmedBy) {
  /** Of a model that says nothing of plans. */
  public static final PlanDefinition NONE =
      new PlanDefinition(List.of(), List.of(), List.of(), Optional.empty());

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

  /**
   * The meeting about the person that decides on changes of the plan. A version that is adopted
   * outside it is provisional until it has said yes or no.
   *
   * @param phases in which it does; in all others a version waits for nothing
   * @param exceptMarks with any of which it does not
   */
  public record ConfirmedBy(MeetingType meeting, Set<String> phases, Set<String> exceptMarks) {
    public ConfirmedBy {
      phases = Set.copyOf(phases);
      exceptMarks = Set.copyOf(exceptMarks);
    }

    /** Whether it decides for somebody in a phase, with some marks. */
    public boolean holds(String phase, Set<String> marks) {
      return phases.contains(phase) && marks.stream().noneMatch(exceptMarks::contains);
    }
  }

  /** The offer of the key. */
  public Optional<Offer> offer(String key) {
    return offers.stream().filter(one -> one.key().equals(key)).findFirst();
  }
}
