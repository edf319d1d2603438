package se.samordna.engine.model;

import java.util.List;
import java.util.Optional;
import se.samordna.enrolment.Lifecycle;
import se.samordna.form.Canonical;
import se.samordna.model.BoardDefinition;
import se.samordna.model.Field;
import se.samordna.model.Mark;
import se.samordna.model.Model;
import se.samordna.model.Phase;
import se.samordna.refusal.Code;

/** A model's board: every entry finds its column, and every name that it uses is known. */
final class BoardChecks {
  private BoardChecks() {}

  static void check(ModelWithForms brought, BoardDefinition board, Findings findings) {
    Model model = brought.model();
    References.once(
        findings,
        "/board/reasons",
        References.REASON,
        board.reasons().stream().map(BoardDefinition.ReasonCode::code).toList());
    References.once(
        findings,
        "/board/columns",
        References.COLUMN,
        board.columns().stream().map(BoardDefinition.Column::id).toList());
    for (String phase : board.phases().stream().sorted().toList()) {
      Optional<Phase> found = model.phase(phase);
      if (found.isEmpty() || found.get().lifecycle() == Lifecycle.CLOSED) {
        References.unknown(findings, "/board/phases", References.PHASE, phase);
      }
    }
    columns(board, findings);
    board.comingDown().ifPresent(down -> comingDown(brought, down, findings));
    details(model, board, findings);
    marks(model, board, findings);
  }

  /** The checklist is answered in a form that the model brings, each line once and by a yes. */
  private static void comingDown(
      ModelWithForms brought, BoardDefinition.ComingDown down, Findings findings) {
    boolean known =
        brought.model().forms().stream()
            .anyMatch(form -> Canonical.of(form).url().equals(down.form()));
    if (!known) {
      References.unknown(findings, "/board/comingDown/form", References.FORM, down.form());
    }
    References.once(
        findings,
        "/board/comingDown/criteria",
        References.CRITERION,
        down.criteria().stream().map(BoardDefinition.Criterion::id).toList());
    QuestionChecks questions = new QuestionChecks(brought, findings);
    for (int i = 0; i < down.criteria().size(); i++) {
      BoardDefinition.Criterion line = down.criteria().get(i);
      String pointer = "/board/comingDown/criteria/" + i + "/item";
      if (!questions.isAsked(down.form(), line.item(), QuestionChecks.Kind.CHOICE, pointer)) {
        findings
            .at(pointer, Code.MODEL_PARAMETER_WRONG)
            .with("name", line.id())
            .with("parameter", "item")
            .with("expected", QuestionChecks.Kind.CHOICE.words())
            .note();
      }
      questions.option(down.form(), line.item(), BoardDefinition.Criterion.IN_PLACE, pointer);
    }
  }

  /** A reason goes together with a mark that the model has. */
  private static void marks(Model model, BoardDefinition board, Findings findings) {
    List<String> known = model.marks().stream().map(Mark::id).toList();
    for (int i = 0; i < board.reasons().size(); i++) {
      BoardDefinition.ReasonCode reason = board.reasons().get(i);
      if (reason.followsMark() && !known.contains(reason.mark())) {
        String pointer = "/board/reasons/" + i + "/mark";
        References.unknown(findings, pointer, References.MARK, reason.mark());
      }
    }
  }

  /** A detail that a step's field can give is one that the reason knows. */
  private static void details(Model model, BoardDefinition board, Findings findings) {
    for (int i = 0; i < board.reasons().size(); i++) {
      BoardDefinition.ReasonCode reason = board.reasons().get(i);
      String pointer = "/board/reasons/" + i + "/detailField";
      List<Field> fields =
          model.steps().stream()
              .flatMap(step -> step.fields().stream())
              .filter(field -> field.id().equals(reason.detailField()))
              .toList();
      if (fields.isEmpty() && !reason.detailField().isEmpty()) {
        References.unknown(findings, pointer, References.FIELD, reason.detailField());
      }
      fields.stream()
          .flatMap(field -> field.options().stream())
          .map(Field.Option::code)
          .filter(code -> reason.detail(code).isEmpty())
          .distinct()
          .forEach(code -> References.unknown(findings, pointer, References.DETAIL, code));
    }
  }

  private static void columns(BoardDefinition board, Findings findings) {
    for (int i = 0; i < board.columns().size(); i++) {
      BoardDefinition.Column column = board.columns().get(i);
      String pointer = "/board/columns/" + i;
      column.phases().stream()
          .filter(phase -> !board.phases().contains(phase))
          .sorted()
          .forEach(
              phase -> References.unknown(findings, pointer + "/phases", References.PHASE, phase));
      column.reasons().stream()
          .filter(code -> board.reasons().stream().noneMatch(one -> one.code().equals(code)))
          .sorted()
          .forEach(
              code -> References.unknown(findings, pointer + "/reasons", References.REASON, code));
    }
    for (String phase : board.phases().stream().sorted().toList()) {
      board.reasons().stream()
          .map(BoardDefinition.ReasonCode::code)
          .filter(code -> board.columns().stream().noneMatch(one -> takes(one, phase, code)))
          .forEach(
              code ->
                  findings
                      .at("/board/columns", Code.MODEL_BOARD_GAP)
                      .with("phase", phase)
                      .with("reason", code)
                      .note());
    }
  }

  private static boolean takes(BoardDefinition.Column column, String phase, String reason) {
    return (column.phases().isEmpty() || column.phases().contains(phase))
        && (column.reasons().isEmpty() || column.reasons().contains(reason));
  }
}
