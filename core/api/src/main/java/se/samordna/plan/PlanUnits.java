package se.samordna.plan;

import java.util.List;
import se.samordna.Id;

/**
 * The units of a coordinated care plan.
 *
 * @param revision of the plan
 */
public record PlanUnits(Id<Plan> plan, int revision, List<PlanUnit> units) {
  public PlanUnits {
    units = List.copyOf(units);
  }

  /** Those that answer for interventions now. */
  public List<PlanUnit> named() {
    return units.stream().filter(PlanUnit::named).toList();
  }
}
