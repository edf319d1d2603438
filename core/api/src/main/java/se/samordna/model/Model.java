package se.samordna.model;

import java.util.List;
import java.util.Optional;
import se.samordna.text.Text;

/**
 * A case management model as its folder of data declares it.
 *
 * <p>Immutable; a request keeps the one it began with.
 *
 * @param dailyList by which list its teams go through all their persons every day, empty when they
 *     do not
 * @param plan what it says of the plans of those enrolled in it
 * @param fidelity by what its teams look at how faithfully they work, empty when it does not say
 * @param forms the canonical {@code url|version} of each form the model uses
 * @param comparison what it says of itself to those who choose
 */
public record Model(
    String id,
    ModelVersion version,
    Text name,
    List<String> aliases,
    Descriptor descriptor,
    List<Guideline> guidelines,
    List<Phase> phases,
    List<Mark> marks,
    List<Step> steps,
    List<CaseloadRule> caseload,
    RuleUse weight,
    List<Activity> activities,
    List<TeamActivity> teamActivities,
    List<Indicator> indicators,
    Optional<FidelityScale> fidelity,
    Optional<BoardDefinition> board,
    Optional<DailyListDefinition> dailyList,
    PlanDefinition plan,
    List<String> forms,
    Migration migration,
    Comparison comparison) {
  public Model {
    aliases = List.copyOf(aliases);
    guidelines = List.copyOf(guidelines);
    phases = List.copyOf(phases);
    marks = List.copyOf(marks);
    steps = List.copyOf(steps);
    caseload = List.copyOf(caseload);
    activities = List.copyOf(activities);
    teamActivities = List.copyOf(teamActivities);
    indicators = List.copyOf(indicators);
    forms = List.copyOf(forms);
  }

  /** The phase of the id. */
  public Optional<Phase> phase(String phase) {
    return phases.stream().filter(one -> one.id().equals(phase)).findFirst();
  }

  /** The step of the id. */
  public Optional<Step> step(String step) {
    return steps.stream().filter(one -> one.id().equals(step)).findFirst();
  }

  /** The figure of the self-check of the id. */
  public Optional<Indicator> indicator(String indicator) {
    return indicators.stream().filter(one -> one.id().equals(indicator)).findFirst();
  }

  /** The activity of the key. */
  public Optional<Activity> activity(String key) {
    return activities.stream().filter(one -> one.key().equals(key)).findFirst();
  }
}
