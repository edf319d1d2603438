package se.samordna.web.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.instrument.Instrument;
import se.samordna.instrument.InstrumentScore;
import se.samordna.web.plot.Trend;
import se.samordna.web.text.Texts;
import se.samordna.web.view.ScoresView.Course;
import se.samordna.web.view.ScoresView.Scored;

/**
 * The scores of an instrument over time: of its newest version alone, for those of two versions
 * can't be compared, and without those that were corrected. It draws no target: what a score means
 * is for those who know the person.
 */
final class ScoreCourse {
  private final Instrument instrument;
  private final Visit visit;
  private final Texts t;

  private ScoreCourse(Instrument instrument, Visit visit) {
    this.instrument = instrument;
    this.visit = visit;
    this.t = visit.t();
  }

  /**
   * The course of the total, or of the first part where the instrument has no total.
   *
   * @param scores newest first
   * @return empty when there are fewer than two to draw
   */
  static Optional<Course> of(Instrument instrument, List<InstrumentScore> scores, Visit visit) {
    ScoreCourse course = new ScoreCourse(instrument, visit);
    List<InstrumentScore> drawn = course.drawn(scores);
    return drawn.size() < 2 ? Optional.empty() : Optional.of(course.of(drawn));
  }

  private List<InstrumentScore> drawn(List<InstrumentScore> scores) {
    List<InstrumentScore> held =
        new ArrayList<>(
            scores.stream().filter(one -> !one.corrected() && value(one) != null).toList());
    String version = held.isEmpty() ? "" : held.get(0).version();
    held.removeIf(one -> !one.version().equals(version));
    Collections.reverse(held);
    return held;
  }

  private @Nullable BigDecimal value(InstrumentScore score) {
    return instrument.total() == null
        ? score.parts().get(instrument.subScores().get(0).code())
        : score.total();
  }

  private Course of(List<InstrumentScore> drawn) {
    List<Trend.Point> points = new ArrayList<>();
    List<Scored> rows = new ArrayList<>();
    for (InstrumentScore one : drawn) {
      points.add(new Trend.Point(one.day().toEpochDay(), value(one)));
      rows.add(new Scored(t.dates().dated(one.day()), said(one), one.rater()));
    }
    return new Course("c-" + instrument.code(), title(drawn), trend(points, drawn), rows);
  }

  private String title(List<InstrumentScore> drawn) {
    String version = drawn.get(0).version();
    String name = visit.in(instrument.name()) + " (" + version + ")";
    return instrument.total() == null
        ? name + ": " + visit.in(instrument.subScores().get(0).name())
        : name;
  }

  private Trend trend(List<Trend.Point> points, List<InstrumentScore> drawn) {
    InstrumentScore first = drawn.get(0);
    InstrumentScore last = drawn.get(drawn.size() - 1);
    String word =
        t.of(
            "score.course.word",
            said(first),
            t.dates().dated(first.day()),
            said(last),
            t.dates().dated(last.day()),
            drawn.size());
    return new Trend(points, null, null, word);
  }

  private String said(InstrumentScore score) {
    return t.number(value(score));
  }
}
