package se.samordna.ombud;

import java.util.List;
import se.samordna.enrolment.Judged;

/** What came of trying a step. */
public sealed interface MandateStepOutcome {
  /** Every verdict, in the order of the step's rules. */
  List<Judged> verdicts();

  /** The step was taken and is on disk. */
  record Taken(OmbudMandate mandate, List<Judged> verdicts) implements MandateStepOutcome {
    public Taken {
      verdicts = List.copyOf(verdicts);
    }
  }

  /** The step was not taken; nothing changed. */
  record NotTaken(List<Judged> verdicts) implements MandateStepOutcome {
    public NotTaken {
      verdicts = List.copyOf(verdicts);
    }
  }
}
