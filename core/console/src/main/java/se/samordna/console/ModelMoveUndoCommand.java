package se.samordna.console;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import se.samordna.enrolment.Move;
import se.samordna.enrolment.MoveResult;
import se.samordna.enrolment.Moves;

/** Takes a move of enrolments back. */
@Service
@Command(
    scope = "samordna",
    name = "model-move-undo",
    description = "Takes a move back, for those on whom nothing has happened since.",
    detailedDescription = "classpath:help/model-move-undo.txt")
public final class ModelMoveUndoCommand extends MoveAction {
  @Override
  void tell(Moves moves, Move move) {
    MoveResult result = moves.previewUndo(operator(), move);
    if (json()) {
      print(document(result));
      return;
    }
    out().println(word("would-be-taken-back") + ": " + result.done());
    told(result.refused(), result.stuck());
  }

  @Override
  MoveResult act(Moves moves, Move move) {
    return moves.undo(operator(), move, this::progress);
  }

  @Override
  String done() {
    return "taken-back";
  }
}
