package se.samordna.enginetests;

import java.util.List;
import se.samordna.plan.CrisisPlanContent;

/** What crisis plans of the tests say. */
final class CrisisPlans {
  private CrisisPlans() {}

  /** The least that can be used: an early sign, and what the person does then. */
  static CrisisPlanContent least() {
    return new CrisisPlanContent(
        "", "Jag sover inte", "", "Ringer Anna", "", "", List.of(), "", "", "", "", "", List.of());
  }
}
