package se.samordna.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
 * @param boardShare empty when the model has no board, or where few are on it or off it
 * @param intake how many were given a place this month; empty when the model has no such rule, or
 *     where they are few
 * @param uncovered how many active persons have no coordinator at work; {@code null} for one to
 *     four
 * @param waiting how many are accepted but not yet active; {@code null} for one to four
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
    Optional<CaseloadFigure> intake,
    @Nullable Integer uncovered,
    @Nullable Integer waiting) {
  public CaseloadFigures {
    coordinators = List.copyOf(coordinators);
    oneMore = List.copyOf(oneMore);
  }
}
