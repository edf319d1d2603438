package se.samordna.web.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.instrument.Instrument;
import se.samordna.instrument.InstrumentScore;
import se.samordna.instrument.Instruments.NewScore;
import se.samordna.instrument.ScoreRange;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;

/** Records a score of one instrument, or another in the place of one. */
final class ScoreRecordingPage {
  private static final String INSTEAD = "instead";

  private final Site site;

  ScoreRecordingPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(
            "/persons/{person}/scores/{instrument}",
            visit -> show(visit, ScoresPage.person(visit), null)),
        site.post(
            "/persons/{person}/scores/{instrument}",
            visit -> record(visit, ScoresPage.person(visit))),
        site.get(
            "/units/{unit}/scores/{instrument}",
            visit -> show(visit, ScoresPage.unit(visit), null)),
        site.post(
            "/units/{unit}/scores/{instrument}", visit -> record(visit, ScoresPage.unit(visit))));
  }

  private Instrument instrument(Visit visit, ScorePlace place) {
    return site.instruments().catalogue(visit.caller()).stream()
        .filter(one -> one.code().equals(visit.request().variable("instrument")))
        .filter(one -> one.subject() == place.subject())
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private Answer show(Visit visit, ScorePlace place, @Nullable Refusal refusal) {
    Instrument instrument = instrument(visit, place);
    Optional<InstrumentScore> before = before(visit, place);
    Texts t = visit.t();
    String title =
        before.isPresent()
            ? t.of("score.correct.title", visit.in(instrument.name()))
            : visit.in(instrument.name());
    FormView form =
        FormView.of(
                visit.request().path() + before.map(one -> "?instead=" + one.id()).orElse(""),
                t.of("form.save"),
                fields(visit, instrument, before, Typed.in(visit, refusal)))
            .leave(place.address(), t.of("form.leave"));
    return FormPages.show(
        visit,
        place.frame(visit, title).lead(instrument.owner() + ". " + visit.in(instrument.licence())),
        form,
        refusal);
  }

  private static Optional<InstrumentScore> before(Visit visit, ScorePlace place) {
    return visit
        .asked(INSTEAD)
        .map(Visit::<InstrumentScore>idOf)
        .map(
            id ->
                place.scores(visit).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(Code.NOT_FOUND)));
  }

  private static List<Field> fields(
      Visit visit, Instrument instrument, Optional<InstrumentScore> before, Typed typed) {
    Texts t = visit.t();
    List<Field> fields = new ArrayList<>();
    LocalDate day = before.map(InstrumentScore::day).orElse(visit.today());
    fields.add(DayFields.day("day", t.of("score.day"), day.toString(), typed, t));
    if (instrument.versions().size() > 1) {
      fields.add(
          Field.of(Field.Kind.SELECT, "version", t.of("score.version"))
              .options(
                  instrument.versions().stream().map(one -> Field.Option.of(one, one)).toList())
              .value(
                  typed.or(
                      "version",
                      before.map(InstrumentScore::version).orElse(instrument.versions().get(0)))));
    }
    fields.add(
        Field.of(Field.Kind.RADIO, "ratedBy", t.of("score.rated.by"))
            .options(Choices.of(InstrumentScore.RatedBy.class, t))
            .value(
                typed.or(
                    "ratedBy",
                    before
                        .map(InstrumentScore::ratedBy)
                        .orElse(InstrumentScore.RatedBy.STAFF)
                        .name())));
    fields.add(
        Field.of(Field.Kind.TEXT, "rater", t.of("score.rater"))
            .value(
                typed.or(
                    "rater",
                    before.map(InstrumentScore::rater).orElse(visit.caller().displayName()))));
    if (instrument.total() != null) {
      fields.add(
          number("total", t.of("score.total"), instrument.total(), t)
              .value(typed.or("total", before.map(one -> t.number(one.total())).orElse(""))));
    }
    for (Instrument.SubScore part : instrument.subScores()) {
      fields.add(
          number("part-" + part.code(), visit.in(part.name()), part.range(), t)
              .value(
                  typed.or(
                      "part-" + part.code(),
                      before.map(one -> t.number(one.parts().get(part.code()))).orElse(""))));
    }
    if (before.isPresent()) {
      fields.add(
          Field.of(Field.Kind.LONG, "reason", t.of("score.why")).value(typed.or("reason", "")));
    }
    return fields;
  }

  private static Field number(String name, String label, ScoreRange range, Texts t) {
    return Field.of(Field.Kind.DECIMAL, name, label)
        .hint(t.of("score.range", t.number(range.least()), t.number(range.most())))
        .mayBeLeftOut();
  }

  private Answer record(Visit visit, ScorePlace place) {
    return visit.attempt(
        () -> {
          Instrument instrument = instrument(visit, place);
          Optional<InstrumentScore> before = before(visit, place);
          Reading form = visit.form();
          Map<String, BigDecimal> parts = new LinkedHashMap<>();
          for (Instrument.SubScore part : instrument.subScores()) {
            BigDecimal value = form.decimal("part-" + part.code());
            if (value != null) {
              parts.put(part.code(), value);
            }
          }
          LocalDate day = form.neededDay("day", visit.today());
          String version = form.text("version");
          NewScore score =
              new NewScore(
                  instrument.code(),
                  version.isEmpty() ? null : version,
                  day,
                  form.choice(
                      "ratedBy", InstrumentScore.RatedBy.class, InstrumentScore.RatedBy.STAFF),
                  form.needed("rater"),
                  instrument.total() == null ? null : form.decimal("total"),
                  parts);
          String reason = before.isPresent() ? form.needed("reason") : "";
          form.check();
          if (before.isPresent()) {
            Id<InstrumentScore> id = before.get().id();
            site.instruments().correct(visit.caller(), id, score, reason);
          } else {
            place.record(visit, score);
          }
          return Visit.after(place.address(), Done.SCORE_RECORDED);
        },
        refusal -> show(visit, place, refusal));
  }
}
