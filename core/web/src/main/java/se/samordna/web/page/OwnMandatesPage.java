package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.ombud.MandateEnd;
import se.samordna.ombud.MandateGiven;
import se.samordna.ombud.OmbudAppointment;
import se.samordna.ombud.OmbudMandate;
import se.samordna.own.OwnMandate;
import se.samordna.own.OwnMandate.OmbudMeeting;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.OwnView.Card;
import se.samordna.web.view.OwnView.OwnTab;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Fact;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.Tone;

/**
 * The personal ombud whose mandate the person has given, and its end by the person. It is a page of
 * its own, which nobody comes upon who looks at something else together with the person.
 */
final class OwnMandatesPage {
  static final String PLACE = "/my/ombud";

  private final Site site;

  OwnMandatesPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.own(PLACE, this::show),
        site.own(PLACE + "/{ombudMandate}/end", visit -> ending(visit, null)),
        site.ownPost(PLACE + "/{ombudMandate}/end", this::ended));
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    return OwnStartPage.own(
        visit,
        visit
            .frame(t.of("ombud.title"), Menu.NONE)
            .lead(t.of("own.ombud.lead"))
            .crumbs(
                List.of(
                    new Link(OwnTab.START.address(), t.of("own.title")),
                    new Link("", t.of("ombud.title")))),
        OwnTab.START,
        cards(site.ownPages().mandates(visit.self()), t));
  }

  /** The way there, for everybody where there are ombuds. */
  static Card way(Texts t) {
    return Card.of("ombud", t.of("ombud.title"), t.of("own.ombud.way"), List.of())
        .doing(List.of(Button.to(PLACE, t.of("own.ombud.open"))));
  }

  /** Each mandate that lasts with its end; those that are over as rows. */
  static List<Card> cards(List<OwnMandate> mandates, Texts t) {
    List<Card> cards = new ArrayList<>();
    mandates.stream().filter(one -> !one.isEnded()).forEach(one -> cards.add(lasting(one, t)));
    if (cards.isEmpty()) {
      cards.add(
          Card.none(
              "ombud",
              t.of("ombud.title"),
              new Empty("people", t.of("own.ombud.none"), t.of("own.ombud.normally"), null)));
    }
    List<Row> over =
        mandates.stream().filter(OwnMandate::isEnded).map(one -> over(one, t)).toList();
    if (!over.isEmpty()) {
      cards.add(
          Card.rows(
              "ombud-over", t.of("own.ombud.over"), "", over, new Empty("people", "", "", null)));
    }
    return cards;
  }

  private static Card lasting(OwnMandate one, Texts t) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        Fact.of(
            t.of("own.ombud.who"), one.ombud().isEmpty() ? t.of("ombud.nobody.yet") : one.ombud()));
    facts.add(Fact.of(t.of("own.ombud.asked"), t.dates().dated(one.askedOn())));
    MandateGiven given = one.given();
    if (given != null) {
      LocalDate until = given.until();
      facts.add(
          Fact.of(
              t.of("own.ombud.given"), t.dates().dated(given.on()) + ", " + t.named(given.how())));
      facts.add(
          Fact.of(
              t.of("ombud.until"),
              until == null ? t.of("ombud.until.none") : t.dates().dated(until)));
      facts.add(Fact.of(t.of("own.ombud.others"), others(given, t)));
    }
    one.meetings().forEach(met -> facts.add(meeting(met, t)));
    return Card.of(
            "mandate-" + one.id(),
            one.unit(),
            t.named(one.phase()) + " " + t.of("own.since", t.dates().dated(one.since())) + ".",
            facts)
        .doing(List.of(Button.to(ending(one.id()), t.of("own.ombud.end"))));
  }

  /** When the person and the ombud meet, and where. */
  private static Fact meeting(OmbudMeeting one, Texts t) {
    String when = t.dates().dated(Days.of(one.at())) + " " + t.dates().clock(one.at());
    String where =
        one.kind() == OmbudAppointment.AppointmentKind.HOME
            ? t.of("own.ombud.home")
            : t.named(one.kind());
    return Fact.of(
        t.of("own.ombud.meeting"),
        t.of("own.ombud.meets", when, one.minutes(), where, one.ombud()));
  }

  private static String others(MandateGiven given, Texts t) {
    return given.othersToo() == MandateGiven.MandateOthers.ASK
        ? t.of("own.ombud.ask")
        : t.named(given.othersToo());
  }

  private static Row over(OwnMandate one, Texts t) {
    LocalDate ended = one.endedOn();
    MandateEnd end = one.end();
    String why =
        end == null ? "" : end == MandateEnd.WITHDREW ? t.of("own.ombud.by.you") : t.named(end);
    return new Row(
        "circle",
        Tone.PLAIN,
        one.ombud().isEmpty() ? one.unit() : one.ombud() + ", " + one.unit(),
        null,
        why,
        ended == null ? "" : t.of("own.ombud.ended", t.dates().dated(ended)));
  }

  private static String ending(Id<OmbudMandate> mandate) {
    return PLACE + "/" + mandate + "/end";
  }

  private Answer ending(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Id<OmbudMandate> mandate = visit.id("ombudMandate");
    OwnMandate one =
        site.ownPages().mandates(visit.self()).stream()
            .filter(any -> any.id().equals(mandate) && (refusal != null || !any.isEnded()))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    return FormPages.show(
        visit,
        visit
            .frame(t.of("own.ombud.end"), Menu.NONE)
            .crumbs(
                List.of(
                    new Link(OwnTab.START.address(), t.of("own.title")),
                    new Link(PLACE, t.of("ombud.title")),
                    new Link("", t.of("own.ombud.end"))))
            .shape(Shape.NARROW)
            .lead(t.of("own.ombud.end.lead", one.unit())),
        FormView.of(ending(mandate), t.of("own.ombud.end"), List.of())
            .leave(PLACE, t.of("form.leave")),
        refusal);
  }

  private Answer ended(Visit visit) {
    return visit.attempt(
        () -> {
          var unused =
              site.ownWords().endMandate(visit.self(), visit.<OmbudMandate>id("ombudMandate"));
          return Visit.after(PLACE, Done.OWN_MANDATE_ENDED);
        },
        refusal -> ending(visit, refusal));
  }
}
