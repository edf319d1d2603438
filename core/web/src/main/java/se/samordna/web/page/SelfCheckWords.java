package se.samordna.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.model.IndicatorTarget;
import se.samordna.selfcheck.FidelityCard;
import se.samordna.selfcheck.Measure;
import se.samordna.selfcheck.SelfCheckFigure;
import se.samordna.selfcheck.SelfCheckFigure.KeptMonth;
import se.samordna.selfcheck.Standing;
import se.samordna.text.Wording;
import se.samordna.web.plot.Trend;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Parts.Tag;
import se.samordna.web.view.SelfCheckView.Month;
import se.samordna.web.view.Tone;

/** A figure of a self-check in words; each plot has its sentence and its table. */
final class SelfCheckWords {
  private final Texts t;

  SelfCheckWords(Texts t) {
    this.t = t;
  }

  /** The figure as people say it. */
  String value(SelfCheckFigure figure) {
    return value(figure.measure(), figure.target(), figure.value(), figure.standing());
  }

  /** A figure of a fidelity card; two decimals, as the bands are compared with it. */
  String value(FidelityCard.Figure figure) {
    if (figure.hidden()) {
      return t.of("check.few");
    }
    BigDecimal value = figure.value();
    return value == null ? t.of("check.unknown") : value(figure.measure(), t.number(value));
  }

  private String value(
      Measure measure, IndicatorTarget target, @Nullable BigDecimal value, Standing standing) {
    if (standing == Standing.HIDDEN) {
      return t.of("check.few");
    }
    if (value == null) {
      return standing == Standing.ABOVE ? t.of("check.waiting") : t.of("check.unknown");
    }
    return value(measure, Wording.write(shown(value, target), t.language()));
  }

  private String value(Measure measure, String number) {
    return switch (measure) {
      case PERCENT -> t.of("check.percent", number);
      case PERSONS_PER_POST -> number;
      case MEDIAN_DAYS -> t.of("check.days", number);
      case POSTS -> t.of("check.posts", number);
      case POSTS_PER_HUNDRED -> t.of("check.per.hundred", number);
      case POSTS_PER_LEADER -> t.of("check.per.leader", number);
      case TIMES_A_WEEK -> t.of("check.a.week", number);
      case TIMES_A_MONTH -> t.of("check.a.month", number);
      case MINUTES_A_WEEK -> t.of("check.minutes", number);
      case PERSONS_A_MONTH -> t.of("check.persons.month", number);
    };
  }

  /** One decimal, or two where one would put a figure on an end of the target that it is past. */
  private static BigDecimal shown(BigDecimal value, IndicatorTarget target) {
    BigDecimal one = value.setScale(1, RoundingMode.HALF_UP);
    boolean moved =
        target.isBelow(one) != target.isBelow(value)
            || target.isAbove(one) != target.isAbove(value);
    return moved ? value : one;
  }

  /** What it was reckoned from. */
  String of(SelfCheckFigure figure) {
    BigDecimal of = figure.denominator();
    String said =
        of == null || figure.standing() == Standing.UNKNOWN
            ? t.of(figure.standing() == Standing.HIDDEN ? "check.few.why" : "check.nothing")
            : counted(figure, of);
    return figure.unknown() == 0 ? said : said + " " + t.count("check.not.known", figure.unknown());
  }

  private String counted(SelfCheckFigure figure, BigDecimal of) {
    BigDecimal counted = figure.numerator();
    if (counted == null) {
      return t.of("check.of.stays", t.number(of));
    }
    return figure.measure() == Measure.PERSONS_PER_POST
        ? t.of("check.of.posts", t.number(counted), of)
        : t.of("check.of", t.number(counted), t.number(of));
  }

  /** What is aimed at. */
  String target(SelfCheckFigure figure) {
    IndicatorTarget target = figure.target();
    String unit = figure.measure() == Measure.PERCENT ? " %" : "";
    String low = t.number(target.atLeast()) + unit;
    String high = t.number(target.atMost()) + unit;
    if (target.atLeast() != null && target.atMost() != null) {
      return t.of("check.target.between", t.number(target.atLeast()), high);
    }
    return target.atLeast() != null
        ? t.of("check.target.least", low)
        : t.of("check.target.most", high);
  }

  /** How it stands to the target; never red, for nothing is stopped by it. */
  Tag standing(Standing standing) {
    return switch (standing) {
      case ON_TARGET -> new Tag("check-circle", t.named(standing), Tone.KEPT);
      case BELOW -> new Tag("down", t.named(standing), Tone.THINK);
      case ABOVE -> new Tag("up", t.named(standing), Tone.THINK);
      case UNKNOWN -> new Tag("circle", t.named(standing), Tone.PLAIN);
      case HIDDEN -> new Tag("lock", t.named(standing), Tone.PLAIN);
    };
  }

  /** The months before and the one shown; empty when none was kept. */
  List<Month> months(SelfCheckFigure figure) {
    List<Month> months = new ArrayList<>();
    for (KeptMonth one : figure.history()) {
      months.add(
          new Month(
              t.dates().month(one.month()),
              value(figure.measure(), figure.target(), one.value(), one.standing()),
              t.named(one.standing())));
    }
    return months;
  }

  private static Trend.Point point(LocalDate month, @Nullable BigDecimal value) {
    return new Trend.Point(month.getLong(ChronoField.PROLEPTIC_MONTH), value);
  }

  /** The plot of the months; {@code null} when none was kept. */
  @Nullable Trend trend(SelfCheckFigure figure, LocalDate month) {
    if (figure.history().isEmpty()) {
      return null;
    }
    List<Trend.Point> points = new ArrayList<>();
    for (KeptMonth one : figure.history()) {
      points.add(point(one.month(), one.value()));
    }
    points.add(point(month, figure.value()));
    return new Trend(
        points,
        figure.target().atLeast(),
        figure.target().atMost(),
        value(figure) + ", " + t.named(figure.standing()) + ", " + target(figure));
  }
}
