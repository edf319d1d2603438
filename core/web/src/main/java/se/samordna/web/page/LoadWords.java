package se.samordna.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.model.Thresholds;
import se.samordna.text.Wording;
import se.samordna.web.plot.Bullet;
import se.samordna.web.text.Texts;
import se.samordna.web.view.LoadChange;
import se.samordna.web.view.Tone;

/** A caseload in words and as a bar. The sentence always stands beside the bar. */
final class LoadWords {
  private LoadWords() {}

  static Bullet bullet(CaseloadFigure figure, Texts t) {
    return bullet(figure, word(figure, t));
  }

  /** The same with words of its own. */
  static Bullet bullet(CaseloadFigure figure, String word) {
    Thresholds limits = figure.thresholds();
    return new Bullet(
        figure.perFte(),
        limits.areSet() ? limits.target() : null,
        limits.areSet() ? limits.soft() : null,
        limits.hard(),
        tone(figure),
        icon(figure),
        word);
  }

  /**
   * The figure as a table writes it: one decimal, or two where one would round it, so that a figure
   * never stands on a limit that it is over.
   */
  static String number(@Nullable BigDecimal number, Texts t) {
    if (number == null) {
      return "–";
    }
    int decimals = Math.max(1, Math.min(2, number.stripTrailingZeros().scale()));
    return Wording.write(number.setScale(decimals, RoundingMode.UP), t.language());
  }

  /** The figure as a sentence, with the target that it stands against. */
  static String sum(CaseloadFigure figure, Texts t) {
    if (figure.perFte() == null) {
      return t.of(figure.persons() == 0 ? "caseload.no.post" : "caseload.uncovered");
    }
    return figure.thresholds().areSet()
        ? t.of("caseload.sum", number(figure.perFte(), t), t.number(figure.thresholds().target()))
        : t.of("caseload.sum.free", number(figure.perFte(), t));
  }

  /** A caseload before and after, as two bars. */
  static LoadChange change(CaseloadFigure before, CaseloadFigure after, String says, Texts t) {
    return new LoadChange(
        after.name(),
        carries(before, t),
        bullet(before, t),
        carries(after, t),
        bullet(after, t),
        says);
  }

  private static String carries(CaseloadFigure figure, Texts t) {
    return t.count("loads.persons", figure.persons()) + ", " + sum(figure, t);
  }

  /** What one person more would come to; nothing to say of who has no post that counts. */
  static String oneMore(CaseloadFigure after, Texts t) {
    if (after.perFte() == null) {
      return "";
    }
    String number = number(after.perFte(), t);
    return after.level() == Thresholds.Level.WITHIN
        ? t.of("caseload.one.more", number)
        : t.of("caseload.one.more.over", number, word(after, t));
  }

  /** A part of full time in percent. */
  static String percent(BigDecimal fte, Texts t) {
    return t.of("caseload.percent", t.number(fte.movePointRight(2)));
  }

  static String word(CaseloadFigure figure, Texts t) {
    Thresholds limits = figure.thresholds();
    return switch (figure.level()) {
      case WITHIN -> within(figure, t);
      case OVER_TARGET -> t.of("caseload.over.target", t.number(limits.target()));
      case OVER_SOFT -> t.of("caseload.over.soft", t.number(limits.soft()));
      case OVER_HARD -> t.of("caseload.over.hard", t.number(limits.hard()));
      case UNCOVERED -> t.of("caseload.uncovered");
    };
  }

  private static String within(CaseloadFigure figure, Texts t) {
    if (figure.perFte() == null) {
      return t.of("caseload.no.post");
    }
    if (!figure.thresholds().areSet()) {
      return t.of("caseload.no.limit");
    }
    BigDecimal room = figure.thresholds().target().multiply(figure.fte()).subtract(figure.load());
    int persons = room.setScale(0, RoundingMode.FLOOR).intValue();
    return persons < 1 ? t.of("caseload.at.target") : t.count("caseload.room", persons);
  }

  static Tone tone(CaseloadFigure figure) {
    return switch (figure.level()) {
      case WITHIN -> figure.perFte() == null ? Tone.PLAIN : Tone.KEPT;
      case OVER_TARGET -> Tone.THINK;
      case OVER_SOFT, OVER_HARD, UNCOVERED -> Tone.STOP;
    };
  }

  static String icon(CaseloadFigure figure) {
    return switch (figure.level()) {
      case WITHIN -> figure.perFte() == null ? "circle" : "check";
      case OVER_TARGET -> "warning";
      case OVER_SOFT, OVER_HARD, UNCOVERED -> "stop";
    };
  }
}
