package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Page;
import se.samordna.contact.Contact;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.own.OwnContact;
import se.samordna.own.OwnNote;
import se.samordna.own.OwnWords.OwnCorrection;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.OwnView.Card;
import se.samordna.web.view.OwnView.OwnTab;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Fact;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.Tone;

/** The contacts with the person, as the person reads them, and the word that something is wrong. */
final class OwnContactsPage {
  private static final String PLACE = OwnTab.CONTACTS.address();
  private static final String ONE = "/my/contacts/{contact}";
  private static final String WRONG = ONE + "/wrong";

  private final Site site;

  OwnContactsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.own(PLACE, this::show),
        site.own(ONE, this::one),
        site.own(WRONG, visit -> writing(visit, null)),
        site.ownPost(WRONG, this::written));
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    Page<OwnContact> page = site.ownPages().contacts(visit.self(), visit.page());
    Card card = card(page.rows(), t, true);
    return OwnStartPage.own(
        visit,
        visit.frame(t.named(OwnTab.CONTACTS), Menu.NONE).lead(t.of("own.contacts.lead")),
        OwnTab.CONTACTS,
        List.of(
            page.next()
                .map(
                    after ->
                        card.doing(
                            List.of(Button.to(PLACE + "?after=" + after, t.of("list.next")))))
                .orElse(card)));
  }

  /** The contacts as rows, each with what is said to be wrong in it. */
  static Card card(List<OwnContact> contacts, Texts t, boolean leads) {
    List<Row> rows = new ArrayList<>();
    for (OwnContact one : contacts) {
      rows.add(
          new Row(
              ContactsPage.icon(one.kind()),
              one.reached() ? Tone.ACTION : Tone.PLAIN,
              what(one, t),
              leads ? PLACE + "/" + one.id() : null,
              String.join(", ", one.by()),
              when(one, t)));
      one.corrections().forEach(note -> rows.add(correction(note, t)));
    }
    return Card.rows(
        "contacts",
        t.named(OwnTab.CONTACTS),
        "",
        rows,
        new Empty("talk", t.of("own.contacts.none"), t.of("own.contacts.normally"), null));
  }

  private static String what(OwnContact one, Texts t) {
    String reached = one.reached() ? "" : ", " + t.of("contact.not.reached");
    String place = one.place() == Contact.Place.NONE ? "" : ", " + t.named(one.place());
    String minutes = one.minutes() == 0 ? "" : ", " + t.of("contact.minutes", one.minutes());
    return t.named(one.kind()) + reached + place + minutes;
  }

  private static String when(OwnContact one, Texts t) {
    return t.dates().dated(Days.of(one.at())) + " " + t.dates().clock(one.at());
  }

  /** What is said to be wrong, and by whom it was written down. */
  static Row correction(OwnNote note, Texts t) {
    return new Row(
        "pencil",
        Tone.THINK,
        note.words(),
        null,
        t.of(note.own() ? "own.correction.own" : "own.correction.staff"),
        t.dates().dated(Days.of(note.at())));
  }

  private Answer one(Visit visit) {
    Texts t = visit.t();
    OwnContact one = site.ownPages().contact(visit.self(), visit.<Contact>id("contact"));
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of(t.of("own.contact.when"), when(one, t)));
    if (!one.by().isEmpty()) {
      facts.add(Fact.of(t.of("own.contact.by"), String.join(", ", one.by())));
    }
    Card card =
        new Card(
            "contact",
            what(one, t),
            t.of("own.contact.note"),
            List.of(),
            facts,
            one.corrections().stream().map(note -> correction(note, t)).toList(),
            null,
            List.of(
                Button.to(PLACE + "/" + one.id() + "/wrong", t.of("own.correct")).icon("pencil")));
    return OwnStartPage.own(
        visit,
        visit
            .frame(t.of("own.contact"), Menu.NONE)
            .crumbs(OwnPlansPage.way(t, OwnTab.CONTACTS, t.of("own.contact"))),
        OwnTab.CONTACTS,
        List.of(card));
  }

  private Answer writing(Visit visit, @Nullable Refusal refusal) {
    site.ownPages().contact(visit.self(), visit.<Contact>id("contact"));
    return OwnPlansPage.wrong(visit, OwnTab.CONTACTS, List.of(), refusal);
  }

  private Answer written(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String words = form.needed("words");
          form.check();
          site.ownWords()
              .correct(visit.self(), visit.<Contact>id("contact"), new OwnCorrection(words));
          return Visit.after(PLACE + "/" + visit.id("contact"), Done.CORRECTION_NOTED);
        },
        refusal -> writing(visit, refusal));
  }
}
