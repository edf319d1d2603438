package se.samordna.rule;

import java.util.List;
import java.util.Map;
import se.samordna.enrolment.CaseloadFigure;

/**
 * The caseload as it would be with the enrolment added.
 *
 * @param figures by the id of the model's caseload rule; one is missing when there is nobody to
 *     reckon it for
 * @param nextBest other coordinators of the team as they would be with the enrolment added, lowest
 *     first
 */
public record CaseloadFacts(Map<String, CaseloadFigure> figures, List<CaseloadFigure> nextBest) {
  public CaseloadFacts {
    figures = Map.copyOf(figures);
    nextBest = List.copyOf(nextBest);
  }
}
