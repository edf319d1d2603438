package se.samordna.console;

import java.util.List;
import java.util.Map;
import se.samordna.model.Difference;

/** A command that says what differs between two versions of something. */
abstract class DifferenceAction extends OperatorAction {
  @Override
  final void run() {
    List<Difference> found = found();
    if (json()) {
      print(Map.of("differences", DifferenceLines.document(found)));
      return;
    }
    if (found.isEmpty()) {
      out().println(word("diff.none"));
    }
    found.forEach(one -> out().println(DifferenceLines.line(one)));
  }

  /** What differs. */
  abstract List<Difference> found();
}
