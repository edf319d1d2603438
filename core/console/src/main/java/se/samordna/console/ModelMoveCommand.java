package se.samordna.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import se.samordna.enrolment.Move;
import se.samordna.enrolment.MovePreview;
import se.samordna.enrolment.MovePreview.Carried;
import se.samordna.enrolment.MovePreview.PhaseMove;
import se.samordna.enrolment.MoveResult;
import se.samordna.enrolment.Moves;

/** Moves enrolments to the next major of their model. */
@Service
@Command(
    scope = "samordna",
    name = "model-move",
    description = "Moves enrolments to the next major of their model, after telling what it does.",
    detailedDescription = "classpath:help/model-move.txt")
public final class ModelMoveCommand extends MoveAction {
  @Override
  void tell(Moves moves, Move move) {
    MovePreview preview = moves.preview(operator(), move);
    if (json()) {
      print(document(preview));
      return;
    }
    out().println(move.model() + " " + move.from() + " → " + preview.version());
    out().println(word("would-move") + ": " + preview.movable() + " / " + preview.open());
    phases(preview.phases());
    carried("marks", preview.marks());
    carried("reasons", preview.reasons());
    carried("tasks", preview.tasks());
    carried("settings", preview.settings());
    number("drafts", preview.drafts());
    number("signatures", preview.signatures());
    number("to-look-over", preview.reviewed());
    if (!preview.begins().isEmpty()) {
      out()
          .println(
              word("begins")
                  + ": "
                  + String.join(
                      ", ", preview.begins().stream().map(one -> one.in(language())).toList()));
    }
    told(preview.open() - preview.movable(), preview.stuck());
  }

  private void phases(List<PhaseMove> phases) {
    ShellTable table = new ShellTable();
    table.column(word("from-phase"));
    table.column(word("to-phase"));
    table.column(word("number"));
    table.column(word("stay"));
    table.column(word("by"));
    table.emptyTableText(word("nobody"));
    for (PhaseMove one : phases) {
      table
          .addRow()
          .addContent(
              one.from(),
              one.to(),
              one.count(),
              one.stuck(),
              word(one.fallback() ? "fallback" : "named"));
    }
    table.print(out());
  }

  private void carried(String key, List<Carried> all) {
    if (!all.isEmpty()) {
      out()
          .println(
              word(key)
                  + ": "
                  + String.join(
                      ", ",
                      all.stream()
                          .map(
                              one ->
                                  one.key()
                                      + " "
                                      + one.count()
                                      + (one.known() ? "" : " (" + word("unknown") + ")"))
                          .toList()));
    }
  }

  private void number(String key, int number) {
    if (number > 0) {
      out().println(word(key) + ": " + number);
    }
  }

  private Map<String, Object> document(MovePreview preview) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("model", preview.move().model());
    document.put("from", preview.move().from());
    document.put("to", preview.move().to());
    document.put("version", preview.version());
    document.put("open", preview.open());
    document.put("movable", preview.movable());
    document.put("reviewed", preview.reviewed());
    document.put("phases", preview.phases());
    document.put("marks", preview.marks());
    document.put("reasons", preview.reasons());
    document.put("tasks", preview.tasks());
    document.put("settings", preview.settings());
    document.put("drafts", preview.drafts());
    document.put("signatures", preview.signatures());
    document.put("begins", preview.begins());
    document.put("stuck", stuck(preview.stuck()));
    return document;
  }

  @Override
  MoveResult act(Moves moves, Move move) {
    return moves.move(operator(), move, this::progress);
  }

  @Override
  String done() {
    return "moved";
  }
}
