package se.samordna.web.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Unit;
import se.samordna.person.NewPerson;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.PersonQuery;
import se.samordna.person.PersonRow;
import se.samordna.person.Protection;
import se.samordna.person.identifier.Assurance;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/**
 * The persons one may see: find, register and correct.
 *
 * <p>What is searched for is sent as a form, so that neither name nor number comes into an address.
 */
final class PersonsPage {
  private final Site site;

  PersonsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons", visit -> list(visit, "", null)),
        site.post("/persons", this::search),
        site.get("/persons/new", visit -> registration(visit, null)),
        site.post("/persons/new", this::register),
        site.get("/persons/{person}/change", visit -> correction(visit, null)),
        site.post("/persons/{person}/change", this::change),
        site.get("/persons/{person}/number", visit -> number(visit, null)),
        site.post("/persons/{person}/number", this::addNumber));
  }

  private Answer search(Visit visit) {
    Reading form = visit.form();
    String cursor = form.text("cursor");
    return list(visit, form.text("q"), cursor.isEmpty() ? null : cursor);
  }

  private Answer list(Visit visit, String text, @Nullable String cursor) {
    Texts t = visit.t();
    boolean mine = visit.asked("mine").isPresent();
    PersonQuery query = new PersonQuery(text, mine, new PageRequest(cursor, Visit.ROWS));
    Page<PersonRow> found = site.persons().find(visit.caller(), query);
    Button next =
        found
            .next()
            .map(
                after ->
                    Button.send("/persons", t.of("list.next"), Map.of("q", text, "cursor", after)))
            .orElse(null);
    List<Button> verbs = new java.util.ArrayList<>();
    verbs.add(
        mine
            ? Button.to("/persons", t.of("persons.all"))
            : Button.to("/persons?mine=yes", t.of("persons.mine")));
    verbs.add(Button.to(CarePartsPage.WITHOUT_ENROLMENT, t.of("parts.without")));
    Set<Id<Unit>> without = visit.withoutRecord();
    if (!without.isEmpty()) {
      verbs.add(Button.to(OmbudsPage.PLACE, t.of("ombud.mine")).icon("people"));
    }
    if (!without.containsAll(visit.caller().units())) {
      verbs.add(Button.to(IntakePage.PLACE, t.of("intake.title")));
      verbs.add(Button.to(OpeningPage.ELSEWHERE, t.of("opening.elsewhere")).icon("warning"));
    }
    verbs.add(Button.to("/persons/new", t.of("persons.new")).icon("plus").primary());
    Frame frame =
        visit.frame(t.of("persons.title"), Menu.PERSONS).doing(verbs.toArray(Button[]::new));
    return visit.show(
        "persons",
        frame,
        new Lists.Persons(
            text,
            found.rows().stream().map(row -> row(visit, row)).toList(),
            summary(t, text, found, mine),
            next,
            nobody(t, text)));
  }

  private static String summary(Texts t, String text, Page<PersonRow> found, boolean mine) {
    if (!text.isEmpty()) {
      return found.next().isPresent()
          ? t.of("persons.found.more", found.rows().size())
          : t.count("persons.found", found.rows().size());
    }
    return mine ? t.of("persons.list.mine") : t.of("persons.list.all");
  }

  private static Empty nobody(Texts t, String text) {
    return text.isEmpty()
        ? new Empty("people", t.of("persons.none"), t.of("persons.none.normally"), null)
        : new Empty("search", t.of("persons.not.found"), t.of("persons.not.found.try"), null);
  }

  private Lists.PersonRow row(Visit visit, PersonRow row) {
    Id<Person> person = row.id();
    if (person == null) {
      String closed = visit.t().of("persons.closed");
      return new Lists.PersonRow("", closed, "", "", "", Tone.STOP, "shield", "");
    }
    boolean hidden = row.protection().hides();
    return new Lists.PersonRow(
        PersonFrame.address(person),
        row.name(),
        row.maskedNumber().replace('*', '•'),
        row.modelId().isEmpty() ? "" : ModelWords.name(visit, row.modelId()),
        row.phase().isEmpty() ? "" : ModelWords.phase(visit, row.modelId(), row.phase()),
        hidden ? Tone.STOP : Tone.ACTION,
        hidden ? "shield" : "target",
        row.coordinator());
  }

  private Answer registration(Visit visit, @Nullable Refusal refusal) {
    visit.mustCare();
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    List<Field> fields = new java.util.ArrayList<>();
    List<Field.Option> units = Teams.choices(visit);
    Field unit =
        Field.of(
                units.size() > 1 ? Field.Kind.SELECT : Field.Kind.HIDDEN,
                "unit",
                t.of("person.unit"))
            .options(units);
    fields.add(unit.value(typed.or("unit", units.isEmpty() ? "" : units.get(0).value())));
    fields.add(
        Field.of(Field.Kind.TEXT, "number", t.of("person.number"))
            .hint(t.of("person.number.hint"))
            .mayBeLeftOut()
            .value(typed.or("number", "")));
    fields.add(
        Field.of(Field.Kind.SELECT, "assurance", t.of("person.assurance"))
            .hint(t.of("person.assurance.hint"))
            .options(Choices.orNone(t.of("person.assurance.none"), Choices.of(Assurance.class, t)))
            .mayBeLeftOut()
            .value(typed.or("assurance", "")));
    fields.addAll(facts(visit, typed, null));
    FormView form =
        FormView.of("/persons/new", t.of("persons.register"), fields)
            .leave("/persons", t.of("form.leave"));
    Frame frame =
        visit
            .frame(t.of("persons.new"), Menu.PERSONS)
            .shape(Shape.NARROW)
            .lead(t.of("persons.new.lead"))
            .crumbs(
                List.of(
                    new Link("/persons", t.of("menu.persons")), new Link("", t.of("persons.new"))));
    return form(visit, frame, form, refusal);
  }

  private Answer register(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          PersonChange facts = facts(form);
          NewPerson person =
              new NewPerson(
                  form.<Unit>neededId("unit"),
                  form.text("number"),
                  facts,
                  Reading.constant(Assurance.class, form.text("assurance")).orElse(null));
          form.check();
          Person registered = site.persons().register(visit.caller(), person);
          return Visit.after(PersonFrame.address(registered.id()), Done.REGISTERED);
        },
        refusal -> registration(visit, refusal));
  }

  private Answer correction(Visit visit, @Nullable Refusal refusal) {
    PersonHeading person = PersonHeading.read(visit);
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    List<Field> fields = new java.util.ArrayList<>(facts(visit, typed, person.person()));
    fields.add(FormPages.revision(person.person().revision()));
    FormView form =
        FormView.of(person.address() + "/change", t.of("form.save"), fields)
            .leave(person.address(), t.of("form.leave"));
    return form(
        visit,
        person.below(t.of("person.change"), Tab.OVERVIEW).shape(Shape.NARROW),
        form,
        refusal);
  }

  private Answer change(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          PersonChange facts = facts(form);
          form.check();
          Person person =
              site.persons().change(visit.caller(), visit.id("person"), form.revision(), facts);
          return Visit.after(PersonFrame.address(person.id()), Done.CHANGED);
        },
        refusal -> correction(visit, refusal));
  }

  private Answer number(Visit visit, @Nullable Refusal refusal) {
    PersonHeading person = PersonHeading.read(visit);
    Texts t = visit.t();
    FormView form =
        FormView.of(
                person.address() + "/number",
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.TEXT, "number", t.of("person.number"))
                        .hint(t.of("person.number.hint"))
                        .value(Typed.in(visit, refusal).or("number", "")),
                    FormPages.revision(person.person().revision())))
            .leave(person.address(), t.of("form.leave"));
    return form(
        visit,
        person
            .below(t.of("person.number.add"), Tab.OVERVIEW)
            .shape(Shape.NARROW)
            .doing(Button.to(person.address() + "/assurance", t.of("person.assurance"))),
        form,
        refusal);
  }

  private Answer addNumber(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String number = form.needed("number");
          form.check();
          Person person =
              site.persons()
                  .addIdentifier(visit.caller(), visit.id("person"), form.revision(), number);
          return Visit.after(PersonFrame.address(person.id()), Done.NUMBER_ADDED);
        },
        refusal -> number(visit, refusal));
  }

  /** Where no unit of the reader's keeps a record nobody is asked in free words. */
  private static List<Field> facts(Visit visit, Typed typed, @Nullable Person now) {
    List<Field> facts = new java.util.ArrayList<>(plain(visit.t(), typed, now));
    if (Teams.keepRecords(visit)) {
      facts.add(
          Field.of(Field.Kind.LONG, "wishes", visit.t().of("person.wishes"))
              .hint(visit.t().of("person.wishes.hint"))
              .inOwnWords()
              .mayBeLeftOut()
              .value(typed.or("wishes", now == null ? "" : now.wishes())));
    } else if (now != null) {
      facts.add(Field.of(Field.Kind.HIDDEN, "wishes", "").value(now.wishes()));
    }
    return facts;
  }

  private static List<Field> plain(Texts t, Typed typed, @Nullable Person now) {
    return List.of(
        text(t.of("person.given"), "givenName", typed, now == null ? "" : now.givenName()),
        text(t.of("person.family"), "familyName", typed, now == null ? "" : now.familyName()),
        text(t.of("person.pronoun"), "pronoun", typed, now == null ? "" : now.pronoun())
            .hint(t.of("person.pronoun.hint"))
            .mayBeLeftOut(),
        Field.of(Field.Kind.DATE, "birthDate", t.of("person.born"))
            .hint(t.of("person.born.hint"))
            .mayBeLeftOut()
            .value(
                typed.or(
                    "birthDate",
                    now == null || now.birthDate() == null ? "" : now.birthDate().toString())),
        Field.of(Field.Kind.RADIO, "protection", t.of("person.protection"))
            .options(Choices.of(Protection.class, t))
            .value(
                typed.or(
                    "protection", now == null ? Protection.NONE.name() : now.protection().name())),
        Field.of(Field.Kind.PHONE, "phone", t.of("person.phone"))
            .mayBeLeftOut()
            .value(typed.or("phone", now == null ? "" : now.phone())),
        text(t.of("person.address"), "address", typed, now == null ? "" : now.address())
            .mayBeLeftOut());
  }

  private static Field text(String label, String name, Typed typed, String now) {
    return Field.of(Field.Kind.TEXT, name, label).value(typed.or(name, now));
  }

  private static PersonChange facts(Reading form) {
    return new PersonChange(
        form.needed("givenName"),
        form.needed("familyName"),
        form.text("pronoun"),
        form.day("birthDate"),
        form.choice("protection", Protection.class, Protection.NONE),
        form.text("phone"),
        form.text("address"),
        form.text("wishes"));
  }

  private static Answer form(Visit visit, Frame frame, FormView form, @Nullable Refusal refusal) {
    return FormPages.show(visit, frame, form, refusal);
  }
}
