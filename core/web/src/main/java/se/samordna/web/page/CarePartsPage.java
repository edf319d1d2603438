package se.samordna.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.care.CarePart;
import se.samordna.care.EndOfCare;
import se.samordna.care.EndOfCare.WhyEnded;
import se.samordna.care.Unenrolled;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.PersonView.Tab;

/** Which units take part in a person's care, how one of them ceases to, and who waits for that. */
final class CarePartsPage {
  static final String WITHOUT_ENROLMENT = "/without-enrolment";

  private final Site site;

  CarePartsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(WITHOUT_ENROLMENT, this::without),
        site.get("/persons/{person}/care-parts", this::list),
        site.get("/persons/{person}/care-parts/{unit}/end", visit -> ending(visit, null)),
        site.post("/persons/{person}/care-parts/{unit}/end", this::end));
  }

  static String address(Id<Person> person) {
    return PersonFrame.address(person) + "/care-parts";
  }

  private Answer list(Visit visit) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    Id<Person> person = heading.person().id();
    Map<Id<Unit>, String> mine = Teams.mine(visit);
    Table table =
        new Table(
            "parts",
            t.of("parts.units"),
            "",
            List.of(t.of("parts.unit"), t.of("parts.since"), t.of("parts.until")),
            site.careParts().of(visit.caller(), person).stream()
                .map(one -> line(one, person, mine, t))
                .toList(),
            new Empty("people", t.of("parts.none"), "", null),
            null);
    return visit.show(
        "admin",
        heading.below(t.of("parts.title"), Tab.OVERVIEW).lead(t.of("parts.lead")),
        new AdminView(List.of(table)));
  }

  private static Line line(CarePart one, Id<Person> person, Map<Id<Unit>, String> mine, Texts t) {
    var last = one.lastDay();
    Button end = Button.to(address(person) + "/" + one.unit() + "/end", t.of("parts.end")).small();
    return new Line(
        List.of(
            one.unitName(),
            t.dates().dated(Days.of(one.since())),
            last == null ? t.of("parts.on") : t.of("parts.by.itself", t.dates().dated(last))),
        mine.containsKey(one.unit()) ? List.of(end) : List.of());
  }

  private Answer ending(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    Id<Person> person = heading.person().id();
    boolean alone = site.careParts().of(visit.caller(), person).size() == 1;
    String unit = Teams.mine(visit).getOrDefault(visit.<Unit>id("unit"), "");
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("parts.end"),
                List.of(
                    Field.of(Field.Kind.RADIO, "reason", t.of("parts.reason"))
                        .options(
                            Choices.of(
                                Arrays.stream(WhyEnded.values())
                                    .filter(one -> one != WhyEnded.DOOR_CLOSED)
                                    .toList(),
                                t))
                        .value(Typed.in(visit, refusal).or("reason", ""))))
            .leave(address(person), t.of("form.leave"));
    return FormPages.show(
        visit,
        heading
            .below(t.of("parts.end.title"), Tab.OVERVIEW)
            .shape(Shape.NARROW)
            .lead(
                t.of("parts.end.lead", unit)
                    + " "
                    + t.of(alone ? "parts.end.alone" : "parts.end.others")),
        form,
        refusal);
  }

  private Answer end(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          WhyEnded reason = form.choice("reason", WhyEnded.class, WhyEnded.CLOSED);
          form.check();
          site.careParts()
              .end(
                  visit.caller(),
                  visit.id("person"),
                  new EndOfCare(visit.<Unit>id("unit"), reason));
          return Visit.after("/persons", Done.CARE_ENDED);
        },
        refusal -> ending(visit, refusal));
  }

  private Answer without(Visit visit) {
    Texts t = visit.t();
    Page<Unenrolled> found = site.careParts().withoutEnrolment(visit.caller(), visit.page());
    Button next = visit.next(found, WITHOUT_ENROLMENT);
    Table table =
        new Table(
            "without",
            t.of("parts.without"),
            "",
            List.of(
                t.of("persons.name"), t.of("parts.unit"), t.of("parts.since"), t.of("parts.until")),
            found.rows().stream().map(one -> line(one, t)).toList(),
            new Empty(
                "check-circle", t.of("parts.without.none"), t.of("parts.without.normally"), null),
            next);
    return visit.show(
        "admin",
        visit
            .frame(t.of("parts.without"), Menu.PERSONS)
            .crumbs(
                List.of(
                    new Link("/persons", t.of("menu.persons")),
                    new Link("", t.of("parts.without"))))
            .lead(t.of("parts.without.lead")),
        new AdminView(List.of(table)));
  }

  private static Line line(Unenrolled one, Texts t) {
    var last = one.lastDay();
    return new Line(
        List.of(
            one.personName(),
            one.unitName(),
            t.dates().dated(Days.of(one.since())),
            last == null ? t.of("parts.on") : t.of("parts.by.itself", t.dates().dated(last))),
        List.of(
            Button.to(PersonFrame.address(one.person()) + "/enrol", t.of("person.enrol")).small(),
            Button.to(address(one.person()), t.of("parts.end")).small()));
  }
}
