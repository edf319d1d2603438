package se.samordna.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.contact.Contact;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.PersonView.Tab;

/** One contact or note, and what the person says is wrong in it. */
final class ContactPage {
  private static final String PLACE = "/persons/{person}/contacts/{contact}";
  private static final String WRONG = PLACE + "/wrong";

  private final Site site;

  ContactPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(PLACE, this::show),
        site.get(WRONG, visit -> writing(visit, null)),
        site.post(WRONG, this::written));
  }

  /** Where a contact stands. */
  static String address(Contact one) {
    return PersonFrame.address(one.person()) + "/contacts/" + one.id();
  }

  private Contact read(Visit visit) {
    Contact one = site.contacts().get(visit.caller(), visit.id("contact"));
    if (!one.person().equals(visit.id("person"))) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    return one;
  }

  private Answer show(Visit visit) {
    Contact one = read(visit);
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    RowCard contact =
        new RowCard(
            "contact",
            t.of("contact.one"),
            "",
            List.of(ContactsPage.row(one, visit)),
            new Empty("talk", "", "", null),
            null);
    return visit.show(
        200,
        "personRows",
        frame.frame(),
        new Lists.PersonRows(
            frame.banner(Tab.EVENTS),
            List.of(
                Button.to(frame.address() + "/contacts", t.of("contact.title")),
                Button.to(address(one) + "/wrong", t.of("plan.correct")).icon("pencil")),
            List.of(contact, Corrections.card(notes(one), t)),
            null,
            ""));
  }

  private static List<Corrections.Note> notes(Contact one) {
    return one.corrections().stream()
        .map(note -> new Corrections.Note(note.words(), note.said(), note.recordedAt()))
        .toList();
  }

  private Answer writing(Visit visit, @Nullable Refusal refusal) {
    read(visit);
    return Corrections.form(
        visit,
        new Corrections.About(PersonFrame.read(visit), Tab.EVENTS, Corrections.place(visit)),
        refusal);
  }

  private Answer written(Visit visit) {
    return visit.attempt(
        () -> {
          site.contacts().correct(visit.caller(), visit.id("contact"), Corrections.read(visit));
          return Corrections.after(visit);
        },
        refusal -> writing(visit, refusal));
  }
}
