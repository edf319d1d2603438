package se.samordna.engine.selfcheck;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.engine.figure.SmallCounts;
import se.samordna.engine.rule.IndicatorCatalogue;
import se.samordna.engine.rule.IndicatorSpec;
import se.samordna.engine.store.IndicatorStore.Kept;
import se.samordna.engine.store.IndicatorStore.Kind;
import se.samordna.model.Indicator;
import se.samordna.selfcheck.Measure;
import se.samordna.selfcheck.SelfCheckFigure;
import se.samordna.selfcheck.SelfCheckFigure.KeptMonth;
import se.samordna.selfcheck.Standing;

/**
 * Figures beside their targets, and hidden where they could tell of somebody.
 *
 * <p>Hidden is a figure that rests on fewer than five persons, and one of which fewer than five are
 * counted or left, for each of these can be reckoned from the others (sources.md, indicators).
 */
final class Figures {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Figures() {}

  /**
   * A figure as it is shown.
   *
   * @param hidden whether it is hidden from whoever asks
   */
  static SelfCheckFigure figure(
      Indicator indicator, Kept kept, boolean hidden, List<KeptMonth> history) {
    IndicatorSpec spec = IndicatorCatalogue.find(indicator.indicator()).orElseThrow();
    boolean median = spec.measure() == Measure.MEDIAN_DAYS;
    return new SelfCheckFigure(
        indicator.id(),
        indicator.name(),
        IndicatorCatalogue.counts(spec),
        spec.measure(),
        hidden || median ? null : kept.numerator(),
        hidden ? null : kept.denominator(),
        hidden ? null : shown(value(spec, kept)),
        hidden ? 0 : kept.unknown(),
        indicator.target(),
        standing(indicator, kept, hidden),
        indicator.source(),
        history);
  }

  /** A figure of a month that is past. */
  static KeptMonth month(Indicator indicator, Kept kept, boolean hidden) {
    IndicatorSpec spec = IndicatorCatalogue.find(indicator.indicator()).orElseThrow();
    return new KeptMonth(
        kept.month(), hidden ? null : shown(value(spec, kept)), standing(indicator, kept, hidden));
  }

  /** Whether a figure rests on so few that it could tell of one of them. */
  static boolean tells(Indicator indicator, Kept kept) {
    IndicatorSpec spec = IndicatorCatalogue.find(indicator.indicator()).orElseThrow();
    if (!spec.ofPersons()) {
      return false;
    }
    boolean part =
        spec.measure() == Measure.PERCENT
            && spec.kind() != Kind.LEADERS_TIME
            && SmallCounts.tells(kept.numerator(), kept.denominator());
    return part || SmallCounts.tells(kept.persons()) || SmallCounts.tells(kept.unknown());
  }

  private static Standing standing(Indicator indicator, Kept kept, boolean hidden) {
    if (hidden) {
      return Standing.HIDDEN;
    }
    IndicatorSpec spec = IndicatorCatalogue.find(indicator.indicator()).orElseThrow();
    BigDecimal value = value(spec, kept);
    if (value == null) {
      return waits(spec, kept) ? Standing.ABOVE : Standing.UNKNOWN;
    }
    if (indicator.target().isBelow(value)) {
      return Standing.BELOW;
    }
    return indicator.target().isAbove(value) ? Standing.ABOVE : Standing.ON_TARGET;
  }

  /** More than half wait still: how long is not known, but it is longer than anybody's target. */
  private static boolean waits(IndicatorSpec spec, Kept kept) {
    return spec.measure() == Measure.MEDIAN_DAYS && kept.denominator().signum() > 0;
  }

  /** The figure as exact as it takes to compare it; {@code null} when there is nothing to count. */
  static @Nullable BigDecimal value(IndicatorSpec spec, Kept kept) {
    if (spec.measure() == Measure.MEDIAN_DAYS) {
      return kept.median();
    }
    if (kept.denominator().signum() == 0) {
      return null;
    }
    boolean hundred =
        spec.measure() == Measure.PERCENT || spec.measure() == Measure.POSTS_PER_HUNDRED;
    BigDecimal above = hundred ? kept.numerator().multiply(HUNDRED) : kept.numerator();
    return above.divide(kept.denominator(), MathContext.DECIMAL64);
  }

  static @Nullable BigDecimal shown(@Nullable BigDecimal value) {
    return value == null ? null : value.setScale(2, RoundingMode.HALF_UP);
  }
}
