package se.samordna.enrolment;

import java.util.List;

/** What came of trying a step: all verdicts, and whether it was taken. */
public sealed interface StepOutcome {
  /** Every verdict, in the order of the step's rules. */
  List<Judged> verdicts();

  /** The step was taken and is on disk. */
  record Taken(EnrolmentView view, List<Judged> verdicts) implements StepOutcome {
    public Taken {
      verdicts = List.copyOf(verdicts);
    }
  }

  /** The step was not taken; nothing changed. */
  record NotTaken(List<Judged> verdicts) implements StepOutcome {
    public NotTaken {
      verdicts = List.copyOf(verdicts);
    }
  }
}
