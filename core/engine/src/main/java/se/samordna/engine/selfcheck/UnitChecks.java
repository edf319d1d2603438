package se.samordna.engine.selfcheck;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.samordna.engine.rule.IndicatorCatalogue;
import se.samordna.engine.store.IndicatorStore.Kept;
import se.samordna.engine.store.Tx;
import se.samordna.model.Indicator;
import se.samordna.model.Model;
import se.samordna.organisation.Unit;
import se.samordna.selfcheck.Period;
import se.samordna.selfcheck.SelfCheck;
import se.samordna.selfcheck.SelfCheckFigure;
import se.samordna.selfcheck.SelfCheckFigure.KeptMonth;

/** A unit's self-checks within one reading, as somebody sees them. */
final class UnitChecks {
  private static final int MONTHS = 12;

  private final CheckedModels models;
  private final Tx tx;
  private final Instant now;
  private final boolean whole;

  /**
   * @param whole whether whoever asks may see the persons, and so every figure
   */
  UnitChecks(CheckedModels models, Tx tx, Instant now, boolean whole) {
    this.models = models;
    this.tx = tx;
    this.now = now;
    this.whole = whole;
  }

  /** The self-check in each model that the unit has indicators for. */
  List<SelfCheck> of(Unit unit, Period period) {
    return models.at(tx, unit.provider(), unit.id()).stream()
        .map(model -> check(unit, model, period))
        .toList();
  }

  /** What is counted in one model. */
  Counted counted(Unit unit, Model model, Period period) {
    return new Counted(
        unit.provider(), unit.id(), model, models.majors(model.id()), Span.of(period), now);
  }

  private SelfCheck check(Unit unit, Model model, Period period) {
    Counted counted = counted(unit, model, period);
    Counting counting = new Counting(tx, counted);
    Map<String, List<Kept>> before = kept(unit, model, period);
    List<SelfCheckFigure> figures = new ArrayList<>();
    for (Indicator indicator : model.indicators()) {
      Kept count = counting.count(indicator);
      boolean hidden =
          !whole && (Figures.tells(indicator, count) || monthTells(unit, model, period, indicator));
      List<Kept> months = before.getOrDefault(indicator.id(), List.of());
      figures.add(Figures.figure(indicator, count, hidden, history(indicator, months)));
    }
    return new SelfCheck(
        unit.id(), unit.name(), model.id(), period, counted.lastDay(), whole, figures);
  }

  private Map<String, List<Kept>> kept(Unit unit, Model model, Period period) {
    return tx
        .indicators()
        .kept(
            unit.provider(),
            unit.id(),
            model.id(),
            period.length(),
            period.month().minusMonths(MONTHS - 1),
            period.month().minusMonths(1))
        .stream()
        .collect(groupingBy(Kept::indicator));
  }

  /** A year is the sum of its months: with one of them hidden, it would tell what that one was. */
  private boolean monthTells(Unit unit, Model model, Period period, Indicator indicator) {
    if (period.length() == Period.Length.MONTH || !isSum(indicator)) {
      return false;
    }
    for (int back = 0; back < MONTHS; back++) {
      Period month = new Period(Period.Length.MONTH, period.month().minusMonths(back));
      Counting counting = new Counting(tx, counted(unit, model, month));
      if (Figures.tells(indicator, counting.count(indicator))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSum(Indicator indicator) {
    return Counting.isSum(IndicatorCatalogue.find(indicator.indicator()).orElseThrow().kind());
  }

  private List<KeptMonth> history(Indicator indicator, List<Kept> kept) {
    return kept.stream()
        .map(
            one -> {
              boolean sums = one.length() == Period.Length.YEAR && isSum(indicator);
              boolean hidden = !whole && (sums || Figures.tells(indicator, one));
              return Figures.month(indicator, one, hidden);
            })
        .toList();
  }
}
