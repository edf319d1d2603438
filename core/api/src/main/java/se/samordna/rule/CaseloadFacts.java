package se.samordna.rule;

import java.util.List;
import java.util.Optional;
import se.samordna.enrolment.CaseloadFigure;

/**
 * The caseload as it would be with the enrolment added.
 *
 * @param coordinator of the coordinator that the step names or the enrolment has; empty without one
 * @param team of the whole team; empty when the model has no rule for it
 * @param nextBest coordinators of the team who would stay lower, lowest first
 */
public record CaseloadFacts(
    Optional<CaseloadFigure> coordinator,
    Optional<CaseloadFigure> team,
    List<CaseloadFigure> nextBest) {
  public CaseloadFacts {
    nextBest = List.copyOf(nextBest);
  }
}
