package se.samordna.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.support.CommandException;
import org.jspecify.annotations.Nullable;
import se.samordna.enrolment.Move;
import se.samordna.enrolment.MoveResult;
import se.samordna.enrolment.Moves;
import se.samordna.enrolment.Stuck;

/**
 * What moving and taking back share: which enrolments, and that nothing happens before somebody has
 * seen what would. A result that leaves somebody behind ends with a status that is not zero.
 */
abstract class MoveAction extends OperatorAction {
  @Argument(index = 0, name = "model", description = "The model's id", required = true)
  @Completion(ModelCompleter.class)
  private String model;

  @Argument(index = 1, name = "from", description = "The old major", required = true)
  @Completion(MajorCompleter.class)
  private int from;

  @Argument(index = 2, name = "to", description = "The new major", required = true)
  @Completion(MajorCompleter.class)
  private int to;

  @Option(name = "--unit", description = "The unit's id; without it every unit")
  @Completion(UnitCompleter.class)
  private @Nullable String unit;

  @Option(name = "--dry-run", description = "Only tell what would happen")
  private boolean dryRun;

  @Option(name = "--yes", description = "Do it; without it the command tells and stops")
  private boolean yes;

  @Override
  final void run() throws CommandException {
    Moves moves = service(Moves.class);
    Move move = new Move(model, from, to, unit == null ? null : Typed.id("unit", unit));
    if (dryRun || !yes) {
      tell(moves, move);
      if (!dryRun) {
        say(word("confirm"));
        throw new CommandException(word("confirm"));
      }
      return;
    }
    MoveResult result = act(moves, move);
    if (json()) {
      print(document(result));
    } else {
      out().println(word(done()) + ": " + result.done());
      if (result.reviewed() > 0) {
        out().println(word("to-look-over") + ": " + result.reviewed());
      }
      told(result.refused(), result.stuck());
    }
    if (result.refused() > 0) {
      throw new CommandException(word("left-behind") + ": " + result.refused());
    }
  }

  /** Tells what would happen. */
  abstract void tell(Moves moves, Move move);

  abstract MoveResult act(Moves moves, Move move);

  /** The key of the word that says what was done. */
  abstract String done();

  /** How far it has come, on a line of its own. */
  final void progress(MoveResult sofar) {
    if (!json()) {
      out().println("  " + (sofar.done() + sofar.refused()));
    }
  }

  final Map<String, Object> document(MoveResult result) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("done", result.done());
    document.put("reviewed", result.reviewed());
    document.put("refused", result.refused());
    document.put("stuck", stuck(result.stuck()));
    return document;
  }

  final List<Map<String, Object>> stuck(List<Stuck> stuck) {
    return stuck.stream().map(this::row).toList();
  }

  private Map<String, Object> row(Stuck one) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("enrolment", one.enrolment());
    row.put("unit", one.unit());
    row.put("phase", one.phase());
    row.put("code", one.why().code().id());
    row.put("why", one.why().says(language()));
    row.put("mend", one.why().mend(language()));
    return row;
  }

  /** Who is left where they are, each with why. */
  final void told(int number, List<Stuck> stuck) {
    if (number > 0) {
      out().println(word("left-behind") + ": " + number);
    }
    for (Stuck one : stuck) {
      out().println("  " + one.enrolment() + " " + Findings.line(one.why(), language()));
      out().println("    " + one.why().mend(language()));
    }
  }
}
