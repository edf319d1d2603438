package se.samordna.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.contact.Contact;
import se.samordna.contact.Contacts.NewContact;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Staff;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.FormView.Section;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** What has happened with the person: contacts, notes, and how the person reaches somebody. */
final class ContactsPage {

  private final Site site;

  ContactsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/contacts", visit -> show(visit, null)),
        site.get("/persons/{person}/crisis-contacts", this::inCrisis),
        site.post("/persons/{person}/contacts", this::record));
  }

  private Answer show(Visit visit, @Nullable Refusal refusal) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    Page<Contact> contacts = site.contacts().of(visit.caller(), frame.person().id(), visit.page());
    String next =
        contacts.next().map(after -> frame.address() + "/contacts?after=" + after).orElse(null);
    RowCard card =
        new RowCard(
            "contacts",
            t.of("contact.title"),
            "",
            contacts.rows().stream().map(one -> listed(one, visit)).toList(),
            new Empty("talk", t.of("contact.none"), t.of("contact.none.normally"), null),
            next);
    FormView form = form(visit, frame, refusal);
    if (refusal != null) {
      form = Mistakes.in(form, refusal, visit.language());
    }
    Lists.PersonRows view =
        new Lists.PersonRows(
            frame.banner(Tab.EVENTS),
            List.of(
                Button.to(frame.address() + "/support-request", t.of("board.ask")).icon("talk"),
                Button.to(frame.address() + "/crisis-contacts", t.of("contact.crises"))),
            List.of(card),
            form,
            t.of("contact.new"));
    return visit.show(
        refusal == null ? 200 : refusal.kind().status(), "personRows", frame.frame(), view);
  }

  /** The contacts in a crisis alone, each with its hour. */
  private Answer inCrisis(Visit visit) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    Page<Contact> contacts =
        site.contacts().inCrisis(visit.caller(), frame.person().id(), visit.page());
    String place = frame.address() + "/crisis-contacts";
    RowCard card =
        new RowCard(
            "contacts",
            t.of("contact.crises"),
            "",
            contacts.rows().stream().map(one -> listed(one, visit)).toList(),
            new Empty("talk", t.of("contact.crises.none"), t.of("contact.crises.normally"), null),
            contacts.next().map(after -> place + "?after=" + after).orElse(null));
    Lists.PersonRows view =
        new Lists.PersonRows(
            frame.banner(Tab.EVENTS),
            List.of(Button.to(frame.address() + "/contacts", t.of("contact.title"))),
            List.of(card),
            null,
            "");
    return visit.show(200, "personRows", frame.frame(), view);
  }

  /** A row that leads to the contact, with what the person says is wrong in it. */
  private static Row listed(Contact contact, Visit visit) {
    Row row = row(contact, visit);
    String wrong =
        contact.corrections().stream()
            .map(note -> " " + visit.t().of("contact.wrong", note.words()))
            .collect(Collectors.joining());
    return new Row(
        row.icon(),
        row.tone(),
        row.title(),
        ContactPage.address(contact),
        row.under() + wrong,
        row.right());
  }

  /** What happened, when and with whom. */
  static Row row(Contact contact, Visit visit) {
    Texts t = visit.t();
    String kind = t.named(contact.kind());
    String what =
        contact.crisis()
            ? t.of("contact.in.crisis", kind, t.dates().clock(contact.happenedAt()))
            : kind;
    String reached =
        contact.reached() || contact.kind() == Contact.Kind.NOTE
            ? ""
            : ", " + t.of("contact.not.reached");
    String place = contact.place() == Contact.Place.NONE ? "" : ", " + t.named(contact.place());
    String minutes =
        contact.minutes() == 0 ? "" : ", " + t.of("contact.minutes", contact.minutes());
    String under =
        contact.note()
            + (contact.note().isEmpty() ? "" : " ")
            + "– "
            + String.join(", ", contact.byNames());
    return new Row(
        icon(contact.kind()),
        contact.reached() ? Tone.ACTION : Tone.PLAIN,
        what + reached + place + minutes,
        null,
        under,
        t.dates().near(contact.happenedAt(), visit.today()));
  }

  static String icon(Contact.Kind kind) {
    return switch (kind) {
      case VISIT -> "roof";
      case PHONE -> "phone";
      case VIDEO -> "eye";
      case MESSAGE -> "talk";
      case ABOUT -> "people";
      case NOTE -> "pencil";
    };
  }

  private static FormView form(Visit visit, PersonFrame frame, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    String name = frame.person().givenName();
    List<Field.Option> colleagues = colleagues(visit, frame);
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(Field.Kind.RADIO, "kind", t.of("contact.kind"))
            .options(Choices.of(Contact.Kind.class, t))
            .value(typed.or("kind", Contact.Kind.VISIT.name())));
    fields.add(Field.of(Field.Kind.LONG, "note", t.of("contact.note")).value(typed.or("note", "")));
    fields.add(
        Field.of(Field.Kind.TICK, "reached", t.of("contact.reached", name))
            .value(typed.or("reached", typed.sent().isPresent() ? "" : "true")));
    fields.add(
        Field.of(Field.Kind.SELECT, "place", t.of("contact.place"))
            .hint(t.of("contact.place.hint"))
            .options(Choices.of(Contact.Place.class, t))
            .value(typed.or("place", Contact.Place.HOME.name())));
    fields.add(
        Field.of(Field.Kind.DATE, "day", t.of("contact.day"))
            .value(typed.or("day", visit.today().toString())));
    fields.add(
        Field.of(Field.Kind.NUMBER, "time", t.of("contact.time"))
            .value(typed.or("time", t.dates().clock(visit.now()))));
    fields.add(
        Field.of(Field.Kind.TICK, "crisis", t.of("contact.crisis"))
            .hint(t.of("contact.crisis.hint"))
            .value(typed.or("crisis", "")));
    fields.add(
        Field.of(Field.Kind.NUMBER, "minutes", t.of("contact.how.long"))
            .mayBeLeftOut()
            .value(typed.or("minutes", "")));
    if (!colleagues.isEmpty()) {
      fields.add(
          Field.of(Field.Kind.CHECKS, "with", t.of("contact.with"))
              .options(colleagues)
              .mayBeLeftOut()
              .answers(typed.all("with", List.of())));
    }
    WayBack.asked(visit)
        .or(() -> typed.sent().map(sent -> typed.or(WayBack.FIELD, "")))
        .ifPresent(then -> fields.add(Field.of(Field.Kind.HIDDEN, WayBack.FIELD, "").value(then)));
    Button save = Button.to("", t.of("form.save")).primary();
    return new FormView(
        frame.address() + "/contacts",
        List.of(new Section("new", "", "", fields)),
        List.of(),
        save,
        null,
        "");
  }

  private static List<Field.Option> colleagues(Visit visit, PersonFrame frame) {
    return frame.open().stream()
        .map(view -> view.enrolment().unit())
        .filter(unit -> visit.caller().units().contains(unit))
        .findFirst()
        .map(unit -> Teams.carers(visit, unit))
        .orElse(List.of())
        .stream()
        .filter(one -> !one.value().equals(visit.caller().staff().toString()))
        .toList();
  }

  private Answer record(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Instant when = form.moment("day", "time", visit.now());
          List<Id<Staff>> with = form.all("with").stream().map(Visit::<Staff>idOf).toList();
          Contact.Kind kind = form.choice("kind", Contact.Kind.class, Contact.Kind.NOTE);
          Contact.Place place = form.choice("place", Contact.Place.class, Contact.Place.NONE);
          NewContact contact =
              new NewContact(
                  kind,
                  kind == Contact.Kind.VISIT ? place : Contact.Place.NONE,
                  when,
                  with,
                  form.number("minutes", 0),
                  form.ticked("reached"),
                  form.text("note"),
                  form.ticked("crisis"));
          form.check();
          site.contacts().record(visit.caller(), visit.id("person"), contact);
          String then = form.text(WayBack.FIELD);
          return Visit.after(
              then.isEmpty()
                  ? "/persons/" + visit.id("person") + "/contacts"
                  : WayBack.from(Optional.of(then)),
              Done.CONTACT_RECORDED);
        },
        refusal -> show(visit, refusal));
  }
}
