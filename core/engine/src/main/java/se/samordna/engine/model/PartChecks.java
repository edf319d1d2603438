package se.samordna.engine.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samordna.enrolment.Lifecycle;
import se.samordna.form.Canonical;
import se.samordna.model.Activity;
import se.samordna.model.BoardDefinition;
import se.samordna.model.CaseloadRule;
import se.samordna.model.Field;
import se.samordna.model.Mark;
import se.samordna.model.Migration;
import se.samordna.model.Model;
import se.samordna.model.Phase;
import se.samordna.model.Step;
import se.samordna.model.TeamActivity;
import se.samordna.model.Thresholds;
import se.samordna.refusal.Code;

/** The parts of a model beside its steps: names, caseload, board and migration. */
final class PartChecks {
  private PartChecks() {}

  static void check(Model model, Findings findings) {
    names(model, findings);
    caseload(model, findings);
    activities(model, findings);
    model.board().ifPresent(board -> board(model, board, findings));
    migration(model, findings);
  }

  private static void names(Model model, Findings findings) {
    once(findings, "/phases", References.PHASE, model.phases().stream().map(Phase::id).toList());
    once(findings, "/marks", References.MARK, model.marks().stream().map(Mark::id).toList());
    once(findings, "/steps", References.STEP, model.steps().stream().map(Step::id).toList());
    once(
        findings,
        "/caseload/rules",
        References.CASELOAD,
        model.caseload().stream().map(CaseloadRule::id).toList());
    once(
        findings,
        "/activities",
        References.ACTIVITY,
        Stream.concat(
                model.activities().stream().map(Activity::key),
                model.teamActivities().stream().map(TeamActivity::key))
            .toList());
    for (int i = 0; i < model.steps().size(); i++) {
      once(
          findings,
          "/steps/" + i + "/fields",
          References.FIELD,
          model.steps().get(i).fields().stream().map(Field::id).toList());
    }
  }

  private static void once(
      Findings findings, String pointer, se.samordna.text.Text kind, List<String> ids) {
    References.once(findings, pointer, kind, ids);
  }

  private static void caseload(Model model, Findings findings) {
    for (int i = 0; i < model.caseload().size(); i++) {
      CaseloadRule rule = model.caseload().get(i);
      if (!inOrder(rule.thresholds())) {
        findings
            .at("/caseload/rules/" + i, Code.MODEL_THRESHOLDS_WRONG)
            .with("caseload", rule.id())
            .note();
      }
      if (rule.scope() == CaseloadRule.Scope.BOARD_SHARE && model.board().isEmpty()) {
        findings
            .at("/caseload/rules/" + i + "/scope", Code.MODEL_BOARD_MISSING)
            .with("what", rule.id())
            .note();
      }
    }
  }

  /** Whether each limit is at least the one before. */
  static boolean inOrder(Thresholds limits) {
    return limits.target().signum() > 0
        && limits.target().compareTo(limits.soft()) <= 0
        && (limits.hard() == null || limits.soft().compareTo(limits.hard()) <= 0);
  }

  private static void board(Model model, BoardDefinition board, Findings findings) {
    once(
        findings,
        "/board/reasons",
        References.REASON,
        board.reasons().stream().map(BoardDefinition.ReasonCode::code).toList());
    once(
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
    board.comingDown().ifPresent(down -> comingDown(model, down, findings));
    details(model, board, findings);
  }

  /** The checklist is answered in a form that the model brings, each line once. */
  private static void comingDown(Model model, BoardDefinition.ComingDown down, Findings findings) {
    boolean known =
        model.forms().stream().anyMatch(form -> Canonical.of(form).url().equals(down.form()));
    if (!known) {
      References.unknown(findings, "/board/comingDown/form", References.FORM, down.form());
    }
    once(
        findings,
        "/board/comingDown/criteria",
        References.CRITERION,
        down.criteria().stream().map(BoardDefinition.Criterion::id).toList());
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

  /** An activity that begins together with another has one to begin with, which a step begins. */
  private static void activities(Model model, Findings findings) {
    for (int i = 0; i < model.activities().size(); i++) {
      String with = model.activities().get(i).with();
      boolean known =
          model.activity(with).filter(activity -> activity.with().isEmpty()).isPresent();
      if (!with.isEmpty() && !known) {
        References.unknown(findings, "/activities/" + i + "/with", References.ACTIVITY, with);
      }
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

  private static void migration(Model model, Findings findings) {
    Migration migration = model.migration();
    migration.phases().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .filter(entry -> model.phase(entry.getValue()).isEmpty())
        .forEach(
            entry ->
                References.unknown(
                    findings,
                    "/migration/phases/" + entry.getKey(),
                    References.PHASE,
                    entry.getValue()));
    fallback(model, migration.fallback(), "/migration/fallback", false, findings);
    fallback(
        model,
        migration.attentionFallback(),
        "/migration/attentionFallback",
        model.phases().stream().anyMatch(Phase::attention),
        findings);
  }

  /** Somebody who needs attention must not lose it by a new version of a model. */
  private static void fallback(
      Model model, String phase, String pointer, boolean attention, Findings findings) {
    Optional<Phase> found = model.phase(phase);
    if (found.isEmpty()) {
      References.unknown(findings, pointer, References.PHASE, phase);
    } else if (found.get().lifecycle() == Lifecycle.CLOSED
        || (attention && !found.get().attention())) {
      findings.at(pointer, Code.MODEL_FALLBACK_WRONG).with("phase", phase).note();
    }
  }
}
