package se.samordna.engine.move;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.engine.store.MoveStore.Standing;
import se.samordna.enrolment.MoveReview.Reason;
import se.samordna.model.BoardDefinition;
import se.samordna.model.BoardDefinition.ReasonCode;
import se.samordna.model.Mark;
import se.samordna.model.Migration;
import se.samordna.model.Model;
import se.samordna.model.Phase;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;

/**
 * Where a new major takes an enrolment, by what it says of migration. One place decides it for the
 * preview and for the move, and it asks nobody.
 */
final class Ways {
  private final Model model;
  private final Set<String> marks;
  private final Set<String> boardPhases;
  private final Set<String> reasons;

  Ways(Model model) {
    this.model = model;
    marks = model.marks().stream().map(Mark::id).collect(Collectors.toSet());
    boardPhases = model.board().map(BoardDefinition::phases).orElse(Set.of());
    reasons =
        model.board().stream()
            .flatMap(board -> board.reasons().stream())
            .map(ReasonCode::code)
            .collect(Collectors.toSet());
  }

  /** The codes of reasons that the new major's board knows. */
  Set<String> reasons() {
    return reasons;
  }

  boolean knowsMark(String mark) {
    return marks.contains(mark);
  }

  /** Where one that stands so goes. */
  Way of(Standing standing) {
    Migration migration = model.migration();
    String named = migration.phases().get(standing.phase());
    String to =
        named != null
            ? named
            : standing.attention() ? migration.attentionFallback() : migration.fallback();
    // the platform takes in no model whose migration names a phase that it does not have
    Phase phase = model.phase(to).orElseThrow();
    return new Way(
        phase, named == null, against(standing, phase), review(standing, phase, named == null));
  }

  private Optional<Problem> against(Standing standing, Phase to) {
    if (to.lifecycle() != standing.lifecycle()) {
      return Optional.of(
          problem(Code.MOVE_CHANGES_LIFECYCLE, standing, to)
              .with("now", standing.lifecycle().name())
              .with("then", to.lifecycle().name()));
    }
    if (standing.attention() && !to.attention()) {
      return Optional.of(problem(Code.MOVE_LOSES_ATTENTION, standing, to));
    }
    if (standing.onBoard() && !boardPhases.contains(to.id())) {
      return Optional.of(problem(Code.MOVE_LEAVES_BOARD, standing, to));
    }
    return Optional.empty();
  }

  private static Problem problem(Code code, Standing standing, Phase to) {
    return Problem.of(code).with("from", standing.phase()).with("to", to.id());
  }

  private Set<Reason> review(Standing standing, Phase to, boolean fallback) {
    Set<Reason> why = EnumSet.noneOf(Reason.class);
    if (fallback) {
      why.add(Reason.FALLBACK);
    }
    if (!marks.containsAll(standing.marks())) {
      why.add(Reason.MARK);
    }
    if (standing.strange()) {
      why.add(Reason.BOARD_REASON);
    }
    if (boardPhases.contains(to.id()) && !standing.onBoard()) {
      why.add(Reason.NOT_ON_BOARD);
    }
    return why;
  }

  /**
   * Where an enrolment goes.
   *
   * @param fallback whether the new major does not name its phase
   * @param against why it can't go there
   * @param review why its team is to look it over
   */
  record Way(Phase to, boolean fallback, Optional<Problem> against, Set<Reason> review) {}
}
