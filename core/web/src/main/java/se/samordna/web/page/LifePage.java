package se.samordna.web.page;

import java.util.List;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.life.CareSpan;
import se.samordna.life.LifeFact;
import se.samordna.person.Person;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** How a person's life is, as facts with day and speaker; and the use of care, as it was. */
final class LifePage {
  private final Site site;

  LifePage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get("/persons/{person}/life", this::show));
  }

  /** Where a person's facts stand. */
  static String address(Id<Person> person) {
    return PersonFrame.address(person) + "/life";
  }

  private Answer show(Visit visit) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    String place = address(frame.person().id());
    List<Row> facts =
        site.lifeFacts().of(visit.caller(), frame.person().id()).stream()
            .map(fact -> row(fact, place, t))
            .toList();
    List<Row> care =
        site.lifeFacts().care(visit.caller(), frame.person().id()).stream()
            .map(span -> row(span, t))
            .toList();
    List<RowCard> cards =
        List.of(
            new RowCard(
                "facts",
                t.of("life.title"),
                "",
                facts,
                new Empty("person", t.of("life.none"), t.of("life.none.normally"), null),
                null),
            new RowCard(
                "care",
                t.of("life.care"),
                "",
                care,
                new Empty("bed", t.of("life.care.none"), t.of("life.care.normally"), null),
                null));
    Button more = Button.to(place + "/new", t.of("life.new")).icon("plus");
    return visit.show(
        "personRows",
        frame.below(t.of("life.title"), Tab.FORMS),
        new Lists.PersonRows(frame.banner(Tab.FORMS), List.of(more), cards, null, ""));
  }

  private static Row row(LifeFact fact, String place, Texts t) {
    return new Row(
        fact.corrected() ? "circle" : "person",
        fact.corrected() ? Tone.PLAIN : Tone.ACTION,
        t.named(fact.state().area()) + ": " + t.named(fact.state()),
        fact.corrected() ? null : place + "/new?instead=" + fact.id(),
        under(fact, t),
        t.dates().dated(fact.day()));
  }

  private static String under(LifeFact fact, Texts t) {
    String said = t.of("life.said", t.named(fact.saidBy()));
    String words = fact.words().isEmpty() ? said : fact.words() + " – " + said;
    if (fact.corrected()) {
      return words + " " + t.of("score.corrected");
    }
    return fact.reason().isEmpty() ? words : words + " " + t.of("score.corrects", fact.reason());
  }

  private static Row row(CareSpan span, Texts t) {
    String to = span.to() == null ? t.of("life.now") : t.dates().dated(span.to());
    return new Row(
        span.kind() == CareSpan.Kind.BOARD ? "board" : "bed",
        Tone.PLAIN,
        span.kind() == CareSpan.Kind.BOARD ? t.of("life.board") : t.named(span.kind()),
        null,
        t.of("life.from.to", t.dates().dated(span.from()), to),
        t.count("life.days", span.days()));
  }
}
