package se.samordna.web.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.instrument.InstrumentScore;
import se.samordna.instrument.Instruments.NewScore;
import se.samordna.model.FidelityItem;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.selfcheck.FidelityCard;
import se.samordna.selfcheck.FidelityCard.Scored;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Link;

/** Rates one item of a fidelity card, kept as a score of the scale's instrument. */
final class FidelityRatingPage {
  private final Site site;

  FidelityRatingPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/self-check/{unit}/fidelity/{model}/{item}", visit -> show(visit, null)),
        site.post("/self-check/{unit}/fidelity/{model}/{item}", this::record));
  }

  static String address(Id<Unit> unit, String model, String item) {
    return FidelityPage.address(unit) + "/" + model + "/" + item;
  }

  private FidelityCard card(Visit visit) {
    return site.fidelityCards().of(visit.caller(), visit.id("unit"), visit.today()).stream()
        .filter(one -> one.model().equals(visit.request().variable("model")))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static Scored item(Visit visit, FidelityCard card) {
    return card.items().stream()
        .filter(one -> one.item().id().equals(visit.request().variable("item")))
        .filter(one -> one.item().method() != FidelityItem.Method.COMPUTED)
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private Answer show(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    FidelityCard card = card(visit);
    Scored scored = item(visit, card);
    Typed typed = Typed.in(visit, refusal);
    String now = Optional.ofNullable(scored.score()).map(String::valueOf).orElse("");
    String title = visit.in(scored.item().name());
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.RADIO, "score", t.of("fidelity.score"))
                        .hint(visit.in(scored.item().anchors()))
                        .options(
                            IntStream.rangeClosed(FidelityItem.LOWEST, FidelityItem.HIGHEST)
                                .mapToObj(String::valueOf)
                                .map(one -> Field.Option.of(one, one))
                                .toList())
                        .value(typed.or("score", now)),
                    DayFields.day("day", t.of("score.day"), visit.today().toString(), typed, t),
                    Field.of(Field.Kind.RADIO, "ratedBy", t.of("score.rated.by"))
                        .options(
                            List.of(
                                by(InstrumentScore.RatedBy.STAFF, t),
                                by(InstrumentScore.RatedBy.OUTSIDE, t)))
                        .value(typed.or("ratedBy", InstrumentScore.RatedBy.STAFF.name())),
                    Field.of(Field.Kind.TEXT, "rater", t.of("score.rater"))
                        .value(typed.or("rater", visit.caller().displayName()))))
            .leave(FidelityPage.address(card.unit()), t.of("form.leave"));
    Frame frame =
        visit
            .frame(title, Menu.CASELOAD)
            .lead(t.of("fidelity.rate.lead"))
            .shape(Shape.NARROW)
            .crumbs(
                List.of(
                    new Link(SelfCheckPage.address(card.unit()), t.of("check.crumb")),
                    new Link(FidelityPage.address(card.unit()), t.of("fidelity.crumb")),
                    new Link("", title)));
    return FormPages.show(visit, frame, form, refusal);
  }

  private static Field.Option by(InstrumentScore.RatedBy by, Texts t) {
    return Field.Option.of(by.name(), t.named(by));
  }

  private Answer record(Visit visit) {
    return visit.attempt(
        () -> {
          FidelityCard card = card(visit);
          Scored scored = item(visit, card);
          Reading form = visit.form();
          String score = form.needed("score");
          var day = form.neededDay("day", visit.today());
          String rater = form.needed("rater");
          form.check();
          if (!score.matches("[1-5]")) {
            throw Refusal.at("/score", Code.FIELD_WRONG);
          }
          site.instruments()
              .recordForUnit(
                  visit.caller(),
                  card.unit(),
                  new NewScore(
                      card.instrument(),
                      card.version(),
                      day,
                      form.choice(
                          "ratedBy", InstrumentScore.RatedBy.class, InstrumentScore.RatedBy.STAFF),
                      rater,
                      null,
                      Map.of(scored.item().id(), new BigDecimal(score))));
          return Visit.after(FidelityPage.address(card.unit()), Done.SCORE_RECORDED);
        },
        refusal -> show(visit, refusal));
  }
}
