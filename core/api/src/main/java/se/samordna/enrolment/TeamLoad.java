package se.samordna.enrolment;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.model.Thresholds;
import se.samordna.organisation.Unit;

/**
 * How one team stands in one model against its limits on a day, with nobody in it: for whoever
 * answers for many teams.
 *
 * @param model the model's id
 * @param persons how many active persons the team has in the model
 * @param team the team's own figure, empty when the model has no rule for it
 * @param fullest the coordinator who carries most for their post, empty when the model counts by
 *     team alone or nobody at work carries persons
 * @param coordinators how many carry persons, those away too
 * @param overTarget how many of them are above the target and not above the next limit
 * @param overSoft how many are above what takes a decision, or never allowed
 * @param room how many persons more of the usual weight there is room for below all targets
 * @param uncovered how many active persons have no coordinator at work; {@code null} for one to
 *     four
 * @param waiting how many are accepted but not yet active; {@code null} for one to four
 */
public record TeamLoad(
    Id<Unit> unit,
    String unitName,
    String model,
    LocalDate day,
    int persons,
    Optional<CaseloadFigure> team,
    Optional<CaseloadFigure> fullest,
    int coordinators,
    int overTarget,
    int overSoft,
    int room,
    @Nullable Integer uncovered,
    @Nullable Integer waiting) {

  /** How serious it is: the worst of the team's own level and those of its coordinators. */
  public Thresholds.Level level() {
    Thresholds.Level own = team.map(CaseloadFigure::level).orElse(Thresholds.Level.WITHIN);
    if (overSoft > 0 || own == Thresholds.Level.OVER_SOFT || own == Thresholds.Level.OVER_HARD) {
      return Thresholds.Level.OVER_SOFT;
    }
    return overTarget > 0 || own == Thresholds.Level.OVER_TARGET
        ? Thresholds.Level.OVER_TARGET
        : own;
  }
}
