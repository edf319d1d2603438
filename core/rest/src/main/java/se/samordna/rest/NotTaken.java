package se.samordna.rest;

import java.io.Serial;
import java.util.List;
import se.samordna.enrolment.Judged;

/** A step that its rules did not let through: answered 422 with every verdict. */
final class NotTaken extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<Judged> verdicts;

  NotTaken(List<Judged> verdicts) {
    super("A step was refused", null, false, false);
    this.verdicts = List.copyOf(verdicts);
  }

  List<Judged> verdicts() {
    return verdicts;
  }
}
