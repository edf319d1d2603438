package se.samordna.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.organisation.Unit;

/**
 * The figures of a unit's caseload in one model on a day, with nobody in them but staff: what may
 * be shown to whoever reads no record. The numbers are those of {@link UnitCaseload}.
 *
 * @param coordinators everybody who carries persons
 * @param oneMore the same coordinators, in the same order, as they would be with one person more of
 *     the usual weight
 * @param team empty when the model has no rule for the team
 * @param boardShare empty when the model has no board
 * @param uncovered how many active persons have no coordinator at work
 * @param waiting how many are accepted but not yet active
 */
public record CaseloadFigures(
    Id<Unit> unit,
    String unitName,
    String model,
    LocalDate day,
    List<CaseloadFigure> coordinators,
    List<CaseloadFigure> oneMore,
    Optional<CaseloadFigure> team,
    Optional<CaseloadFigure> boardShare,
    int uncovered,
    int waiting) {
  public CaseloadFigures {
    coordinators = List.copyOf(coordinators);
    oneMore = List.copyOf(oneMore);
  }
}
