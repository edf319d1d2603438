package se.samordna.enginetests;

import java.time.LocalDate;
import java.util.List;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.Plans.NewCrisisPlan;

/** What crisis plans of the tests say. */
final class CrisisPlans {
  private CrisisPlans() {}

  /** Written by somebody together with the person, who was offered a copy. */
  static NewCrisisPlan together(CrisisPlanContent content, LocalDate reviewBy) {
    return new NewCrisisPlan(content, reviewBy, true, true, List.of(), "");
  }

  /** The least that can be used: an early sign, and what the person does then. */
  static CrisisPlanContent least() {
    return new CrisisPlanContent(
        "", "Jag sover inte", "", "Ringer Anna", "", "", List.of(), "", "", "", "", "", List.of());
  }
}
