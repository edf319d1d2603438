package se.samordna.web.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.instrument.Instrument;
import se.samordna.instrument.InstrumentScore;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.ScoresView;
import se.samordna.web.view.Tone;

/** The scores of a person or a unit, by instrument, and the instruments to record more of. */
final class ScoresPage {
  private final Site site;

  ScoresPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/scores", visit -> show(visit, person(visit))),
        site.get("/units/{unit}/scores", visit -> show(visit, unit(visit))));
  }

  static ScorePlace person(Visit visit) {
    return new ScorePlace.OfPerson(visit.id("person"));
  }

  static ScorePlace unit(Visit visit) {
    return new ScorePlace.OfUnit(visit.id("unit"));
  }

  private Answer show(Visit visit, ScorePlace place) {
    Texts t = visit.t();
    Map<String, List<InstrumentScore>> scores = new LinkedHashMap<>();
    place
        .scores(visit)
        .forEach(
            one -> scores.computeIfAbsent(one.instrument(), code -> new ArrayList<>()).add(one));
    List<RowCard> cards = new ArrayList<>();
    List<ScoresView.Course> courses = new ArrayList<>();
    List<Row> more = new ArrayList<>();
    for (Instrument one : site.instruments().catalogue(visit.caller())) {
      if (one.subject() == place.subject()) {
        if (scores.containsKey(one.code())) {
          List<InstrumentScore> of = scores.getOrDefault(one.code(), List.of());
          ScoreCourse.of(one, of, visit).ifPresent(courses::add);
          cards.add(card(one, of, visit, place));
        }
        more.add(
            new Row(
                "pencil",
                Tone.ACTION,
                visit.in(one.name()),
                place.address() + "/" + one.code(),
                one.owner() + ". " + visit.in(one.licence()),
                one.code()));
      }
    }
    Empty empty = new Empty("paper", t.of("score.none"), t.of("score.none.normally"), null);
    cards.add(new RowCard("more", t.of("score.record"), "", more, empty, null));
    return visit.show(
        "scores",
        place.frame(visit, t.of("score.title")),
        new ScoresView(scores.isEmpty() ? empty : null, courses, cards));
  }

  private static RowCard card(
      Instrument instrument, List<InstrumentScore> scores, Visit visit, ScorePlace place) {
    Function<InstrumentScore, Row> row =
        score ->
            new Row(
                score.corrected() ? "circle" : "check-circle",
                score.corrected() ? Tone.PLAIN : Tone.ACTION,
                said(instrument, score, visit),
                score.corrected()
                    ? null
                    : place.address() + "/" + instrument.code() + "?instead=" + score.id(),
                under(score, visit.t()),
                visit.t().dates().dated(score.day()));
    return new RowCard(
        "i-" + instrument.code(),
        visit.in(instrument.name()),
        Integer.toString(scores.size()),
        scores.stream().map(row).toList(),
        new Empty("paper", "", "", null),
        null);
  }

  /** The total first, then each part by its name. */
  private static String said(Instrument instrument, InstrumentScore score, Visit visit) {
    List<String> parts = new ArrayList<>();
    if (score.total() != null) {
      parts.add(visit.t().number(score.total()));
    }
    for (Instrument.SubScore part : instrument.subScores()) {
      BigDecimal value = score.parts().get(part.code());
      if (value != null) {
        parts.add(visit.in(part.name()) + " " + visit.t().number(value));
      }
    }
    return String.join(" · ", parts);
  }

  private static String under(InstrumentScore score, Texts t) {
    String said =
        score.version() + ". " + t.of("score.by", t.named(score.ratedBy()), score.rater());
    @Nullable String more =
        score.corrected()
            ? t.of("score.corrected")
            : score.reason().isEmpty() ? null : t.of("score.corrects", score.reason());
    return more == null ? said : said + " " + more;
  }
}
