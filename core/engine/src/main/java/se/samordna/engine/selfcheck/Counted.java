package se.samordna.engine.selfcheck;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samordna.Id;
import se.samordna.engine.rule.IndicatorCatalogue;
import se.samordna.engine.rule.IndicatorSpec;
import se.samordna.engine.store.IndicatorStore.Asked;
import se.samordna.engine.store.IndicatorStore.Kind;
import se.samordna.engine.store.IndicatorStore.Question;
import se.samordna.engine.store.IndicatorStore.Week;
import se.samordna.enrolment.Lifecycle;
import se.samordna.model.BoardDefinition;
import se.samordna.model.Indicator;
import se.samordna.model.Model;
import se.samordna.model.Phase;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.rule.Parameters;
import se.samordna.text.Days;

/**
 * What is counted for a unit in a model over a period, up to now while the period goes on.
 *
 * @param majors every major of the model that is here: enrolments may run on each
 */
record Counted(
    Id<Provider> provider, Id<Unit> unit, Model model, List<Model> majors, Span span, Instant now) {
  private static final int WEEK = 7;
  private static final int HOURS = 24;
  private static final List<String> CODE = List.of("meeting", "activity");

  /** The last day that is counted. */
  LocalDate lastDay() {
    LocalDate today = Days.of(now);
    return span.lastDay().isAfter(today) ? today : span.lastDay();
  }

  /** When the counting ends; the moment itself is outside. */
  Instant end() {
    Instant over = Days.start(span.lastDay().plusDays(1));
    return over.isAfter(now) ? now.plusNanos(1_000) : over;
  }

  /** The question to the store behind an indicator. */
  Question question(Indicator indicator) {
    IndicatorSpec spec = IndicatorCatalogue.find(indicator.indicator()).orElseThrow();
    LocalDate first = firstDay(spec);
    return new Question(
        spec.kind(),
        provider,
        unit,
        model.id(),
        active(),
        board(),
        first,
        lastDay(),
        Days.start(first),
        end(),
        indicator.parameters().number("days", 0),
        indicator.parameters().number("staff", indicator.parameters().number("settledDays", 0)),
        Set.copyOf(indicator.parameters().texts("outcomes")),
        isByWeek(spec) ? weeks(first) : List.of(),
        asked(indicator.parameters()));
  }

  private Asked asked(Parameters parameters) {
    Set<String> codes = new HashSet<>(parameters.texts("relations"));
    parameters.texts("offers").forEach(offer -> codes.add(model.id() + "/" + offer));
    for (String name : CODE) {
      if (parameters.has(name)) {
        codes.add(parameters.text(name));
      }
    }
    return new Asked(
        parameters.text("form", ""),
        codes,
        parameters.number("times", 0),
        parameters.number("fromHour", 0),
        parameters.number("toHour", HOURS));
  }

  private static boolean isByWeek(IndicatorSpec spec) {
    return spec.kind() == Kind.SEVERAL_OF_TEAM
        || spec.kind() == Kind.SUPERVISIONS
        || spec.kind() == Kind.TOOL_REVIEWS;
  }

  /** A week belongs to the period in which it ends, so that none falls between two. */
  private LocalDate firstDay(IndicatorSpec spec) {
    return switch (spec.kind()) {
      case LEFT, RETAINED -> span.leaversFrom();
      case SEVERAL_OF_TEAM, SUPERVISIONS, TOOL_REVIEWS ->
          span.firstDay().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).minusDays(WEEK - 1);
      default -> span.firstDay();
    };
  }

  /** How many weeks are counted. */
  BigDecimal weeks() {
    long days = span.firstDay().until(lastDay(), ChronoUnit.DAYS) + 1;
    return BigDecimal.valueOf(days).divide(BigDecimal.valueOf(WEEK), MathContext.DECIMAL64);
  }

  private Set<String> active() {
    return majors.stream()
        .flatMap(one -> one.phases().stream())
        .filter(phase -> phase.lifecycle() == Lifecycle.ACTIVE)
        .map(Phase::id)
        .collect(Collectors.toSet());
  }

  private Set<String> board() {
    return majors.stream()
        .flatMap(one -> one.board().stream())
        .map(BoardDefinition::phases)
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  private List<Week> weeks(LocalDate monday) {
    return Stream.iterate(monday, one -> one.plusDays(WEEK))
        .takeWhile(one -> !Days.start(one.plusDays(WEEK)).isAfter(end()))
        .map(one -> new Week(Days.start(one), Days.start(one.plusDays(WEEK))))
        .toList();
  }
}
