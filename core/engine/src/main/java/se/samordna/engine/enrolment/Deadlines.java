package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.util.Optional;
import se.samordna.engine.model.RunningModel;
import se.samordna.enrolment.Enrolment;
import se.samordna.model.Step;
import se.samordna.text.Days;

/** When the model says that something must have been decided about an enrolment. */
final class Deadlines {
  private Deadlines() {}

  /** The earliest deadline of the steps from the present phase; empty when none has one. */
  static Optional<LocalDate> of(RunningModel running, Enrolment enrolment) {
    return running.model().steps().stream()
        .filter(step -> step.from(enrolment.phase()).isPresent())
        .map(Step::deadlineDays)
        .flatMap(Optional::stream)
        .map(days -> Days.of(enrolment.phaseSince()).plusDays(days))
        .min(LocalDate::compareTo);
  }
}
