package se.samordna.selfcheck;

import java.time.LocalDate;
import java.util.List;
import se.samordna.Id;
import se.samordna.organisation.Unit;

/**
 * A unit's self-check in one model.
 *
 * @param lastDay the last day that was counted: of the period, or today while that goes on
 * @param rows whether the caller may also see what the figures were counted from
 */
public record SelfCheck(
    Id<Unit> unit,
    String unitName,
    String model,
    Period period,
    LocalDate lastDay,
    boolean rows,
    List<SelfCheckFigure> figures) {
  public SelfCheck {
    figures = List.copyOf(figures);
  }
}
