package se.samordna.plan;

import java.util.List;
import java.util.Optional;
import se.samordna.Id;

/**
 * What stands beside a person's plans.
 *
 * @param elsewhere the plans that the person says there are with others
 * @param corrections what the person has said is wrong in adopted versions, oldest first
 * @param systems which systems of record hold now, of the kinds where that has been settled
 * @param units those that answer for interventions of coordinated care plans
 * @param provisional versions that a meeting was to confirm, oldest first, those settled among them
 */
public record PlanBeside(
    List<PlanElsewhere> elsewhere,
    List<CorrectionNote> corrections,
    List<RecordSystem> systems,
    List<PlanUnit> units,
    List<ProvisionalVersion> provisional) {
  public PlanBeside {
    provisional = List.copyOf(provisional);
    units = List.copyOf(units);
    elsewhere = List.copyOf(elsewhere);
    corrections = List.copyOf(corrections);
    systems = List.copyOf(systems);
  }

  /** The other system that holds plans of a kind; empty when they are kept here. */
  public Optional<String> system(PlanType type) {
    return systems.stream()
        .filter(one -> one.type() == type && one.isElsewhere())
        .map(RecordSystem::name)
        .findFirst();
  }

  /** The units of a plan, also those that answer for nothing any more. */
  public List<PlanUnit> units(Id<Plan> plan) {
    return units.stream().filter(one -> one.plan().equals(plan)).toList();
  }

  /** The oldest version of a plan that waits for a meeting; empty when none does. */
  public Optional<ProvisionalVersion> waits(Id<Plan> plan) {
    return provisional.stream().filter(one -> one.waits() && one.plan().equals(plan)).findFirst();
  }

  /** What was said of one version. */
  public List<CorrectionNote> corrections(Id<Plan> plan, int version) {
    return corrections.stream()
        .filter(one -> one.plan().equals(plan) && one.version() == version)
        .toList();
  }
}
