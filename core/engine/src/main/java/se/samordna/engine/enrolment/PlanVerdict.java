package se.samordna.engine.enrolment;

import se.samordna.enrolment.Judged;
import se.samordna.model.Model;

/** What one model says of a plan that is about to be adopted. */
public record PlanVerdict(Model model, Judged judged) {
  /** What the caution is acknowledged by. */
  public String key() {
    return model.id() + "." + judged.rule();
  }

  /** Whether the plan can be adopted all the same, when that is acknowledged. */
  public boolean isCaution() {
    return judged.outcome() == Judged.Outcome.CAUTIONED;
  }
}
