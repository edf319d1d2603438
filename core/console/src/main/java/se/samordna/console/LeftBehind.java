package se.samordna.console;

import java.util.List;
import se.samordna.enrolment.MajorInUse;

/** One line for each major that is gone while enrolments are on it, with what to do. */
final class LeftBehind {
  private LeftBehind() {}

  static List<MajorInUse> of(List<MajorInUse> inUse) {
    return inUse.stream().filter(MajorInUse::leftBehind).toList();
  }

  static String command(MajorInUse one) {
    return "samordna:model-move "
        + one.model()
        + " "
        + one.major()
        + " "
        + (one.major() + 1)
        + " --dry-run";
  }
}
