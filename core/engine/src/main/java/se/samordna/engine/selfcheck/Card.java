package se.samordna.engine.selfcheck;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.engine.rule.IndicatorCatalogue;
import se.samordna.engine.rule.IndicatorSpec;
import se.samordna.engine.store.IndicatorStore.Kept;
import se.samordna.engine.store.Tx;
import se.samordna.instrument.InstrumentScore;
import se.samordna.instrument.Instruments;
import se.samordna.model.FidelityItem;
import se.samordna.model.FidelityItem.Method;
import se.samordna.model.FidelityScale;
import se.samordna.model.Indicator;
import se.samordna.model.Model;
import se.samordna.organisation.Unit;
import se.samordna.selfcheck.FidelityCard;
import se.samordna.selfcheck.FidelityCard.Figure;
import se.samordna.selfcheck.FidelityCard.GroupMean;
import se.samordna.selfcheck.FidelityCard.Mean;
import se.samordna.selfcheck.FidelityCard.Rating;
import se.samordna.selfcheck.FidelityCard.Scored;

/** A unit's fidelity card within one reading, as somebody sees it. */
final class Card {
  private final Tx tx;
  private final Instant now;
  private final CheckedModels models;
  private final boolean whole;

  /**
   * @param whole whether whoever asks may see the persons, and so every figure
   */
  Card(Tx tx, Instant now, CheckedModels models, boolean whole) {
    this.tx = tx;
    this.now = now;
    this.models = models;
    this.whole = whole;
  }

  FidelityCard of(Unit unit, Model model, LocalDate lastDay) {
    FidelityScale scale = model.fidelity().orElseThrow();
    Map<String, Integer> least =
        tx.modelSettings().leasts(unit.provider(), unit.id(), model.id(), lastDay);
    List<InstrumentScore> rated = rated(unit, scale, lastDay);
    List<Scored> items =
        scale.items().stream()
            .map(
                item ->
                    scored(
                        item,
                        figure(unit, model, item, lastDay),
                        newest(item, rated),
                        least.getOrDefault(item.id(), 0)))
            .toList();
    return new FidelityCard(
        unit.id(),
        unit.name(),
        model.id(),
        scale.name(),
        scale.instrument(),
        scale.version(),
        scale.source(),
        lastDay,
        mean(items),
        scale.groups().stream().map(group -> mean(group, items)).toList(),
        items);
  }

  private static GroupMean mean(FidelityScale.Group group, List<Scored> items) {
    List<Scored> own = items.stream().filter(one -> one.item().group().equals(group.id())).toList();
    return new GroupMean(group.id(), group.name(), mean(own));
  }

  private static Mean mean(List<Scored> items) {
    return Mean.of(items.stream().<@Nullable Integer>map(Scored::score).toList());
  }

  /**
   * What persons have recorded by the same version up to the day, corrections instead of errors.
   */
  private List<InstrumentScore> rated(Unit unit, FidelityScale scale, LocalDate lastDay) {
    if (scale.instrument().isEmpty()) {
      return List.of();
    }
    return tx.scores().ofUnit(unit.provider(), unit.id(), Instruments.MOST).stream()
        .filter(one -> one.instrument().equals(scale.instrument()))
        .filter(one -> one.version().equals(scale.version()))
        .filter(one -> !one.corrected() && !one.day().isAfter(lastDay))
        .toList();
  }

  private static Optional<InstrumentScore> newest(FidelityItem item, List<InstrumentScore> rated) {
    return rated.stream()
        .filter(one -> one.parts().containsKey(item.id()))
        .max(Comparator.comparing(InstrumentScore::day).thenComparing(InstrumentScore::recordedAt));
  }

  private Optional<Counted> counted(Unit unit, Model model, FidelityItem item, LocalDate lastDay) {
    return item.measure()
        .map(
            measure ->
                new Counted(
                    unit.provider(),
                    unit.id(),
                    model,
                    models.majors(model.id()),
                    Span.window(lastDay, item.windowDays()),
                    now));
  }

  private Optional<Known> figure(Unit unit, Model model, FidelityItem item, LocalDate lastDay) {
    return counted(unit, model, item, lastDay)
        .map(
            counted -> {
              Indicator measure = item.measure().orElseThrow();
              Kept kept = new Counting(tx, counted).count(measure);
              IndicatorSpec spec = IndicatorCatalogue.find(measure.indicator()).orElseThrow();
              boolean hidden = !whole && Figures.tells(measure, kept);
              return new Known(spec, kept, counted.span().firstDay(), hidden);
            });
  }

  private static Scored scored(
      FidelityItem item, Optional<Known> known, Optional<InstrumentScore> rated, int least) {
    Figure figure = known.map(one -> one.figure(item)).orElse(null);
    if (item.method() == Method.COMPUTED) {
      return new Scored(item, known.map(one -> one.score(item)).orElse(null), figure, null, least);
    }
    BigDecimal score = rated.map(one -> one.parts().get(item.id())).orElse(null);
    return new Scored(
        item,
        score == null ? null : score.intValueExact(),
        figure,
        rated.map(one -> new Rating(one.day(), one.ratedBy(), one.rater())).orElse(null),
        least);
  }

  /** A figure before it is shown: its score goes by the exact one. */
  private record Known(IndicatorSpec spec, Kept kept, LocalDate firstDay, boolean hidden) {
    @Nullable Integer score(FidelityItem item) {
      BigDecimal value = Figures.value(spec, kept);
      return hidden || value == null ? null : item.score(value, kept.unknown() == 0);
    }

    private @Nullable Integer proposed(FidelityItem item) {
      BigDecimal value = Figures.value(spec, kept);
      return hidden || value == null || item.method() == Method.COMPUTED
          ? null
          : item.proposed(value).orElse(null);
    }

    Figure figure(FidelityItem item) {
      return new Figure(
          IndicatorCatalogue.counts(spec),
          spec.measure(),
          firstDay,
          hidden ? null : Figures.shown(Figures.value(spec, kept)),
          hidden ? 0 : kept.persons(),
          hidden ? 0 : kept.unknown(),
          hidden,
          proposed(item));
    }
  }
}
