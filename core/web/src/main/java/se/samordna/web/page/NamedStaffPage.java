package se.samordna.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.protection.NamedStaff;
import se.samordna.protection.NamedStaff.Because;
import se.samordna.protection.ProtectedPersons.NewName;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.PersonView.Tab;

/** Who may read of a person with protected identity, and why. */
final class NamedStaffPage {
  private final Site site;

  NamedStaffPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/named", this::list),
        site.get("/persons/{person}/named/new", visit -> naming(visit, null)),
        site.post("/persons/{person}/named/new", this::name),
        site.get("/persons/{person}/named/{named}", visit -> ending(visit, null)),
        site.post("/persons/{person}/named/{named}", this::end));
  }

  /** Where the person's named staff stand. */
  static String address(Id<Person> person) {
    return PersonFrame.address(person) + "/named";
  }

  private Answer list(Visit visit) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    List<NamedStaff> named = site.protectedPersons().named(visit.caller(), heading.person().id());
    boolean answers = answers(visit, named);
    Table table =
        new Table(
            "named",
            t.of("named.title"),
            t.of("named.lead"),
            List.of(
                t.of("persons.name"),
                t.of("named.because"),
                t.of("named.reason"),
                t.of("named.since")),
            named.stream().map(one -> line(one, visit, answers)).toList(),
            new Empty("shield", t.of("named.none"), t.of("named.normally"), null),
            answers
                ? Button.to(address(heading.person().id()) + "/new", t.of("named.new"))
                    .icon("plus")
                    .small()
                : null);
    List<Table> tables = answers ? List.of(table, more(heading.person().id(), t)) : List.of(table);
    return visit.show(
        "admin", heading.below(t.of("named.title"), Tab.OVERVIEW), new AdminView(tables));
  }

  /** What else is done for somebody who is protected. */
  private static Table more(Id<Person> person, Texts t) {
    return new Table(
        "more",
        t.of("named.more"),
        t.of("named.more.lead"),
        List.of(t.of("named.more.what")),
        List.of(
            new Line(
                List.of(t.of("recall.title")),
                List.of(Button.to(ProtectedRecordPage.lists(person), t.of("recall.show")).small())),
            new Line(
                List.of(t.of("record.close")),
                List.of(
                    Button.to(ProtectedRecordPage.close(person), t.of("record.show")).small()))),
        new Empty("shield", "", "", null),
        null);
  }

  /** Who is named is for those to decide who coordinate or lead. */
  private static boolean answers(Visit visit, List<NamedStaff> named) {
    return named.stream()
        .anyMatch(
            one -> one.because() != Because.LISTED && one.staff().equals(visit.caller().staff()));
  }

  private static Line line(NamedStaff one, Visit visit, boolean answers) {
    Texts t = visit.t();
    Button end = Button.to(address(one.person()) + "/" + one.id(), t.of("named.end")).small();
    return new Line(
        List.of(
            one.name(),
            t.named(one.because()),
            one.reason(),
            one.since() == null ? "" : t.dates().near(one.since(), visit.today())),
        answers && one.id() != null ? List.of(end) : List.of());
  }

  private Answer naming(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    Id<Person> person = heading.person().id();
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                address(person) + "/new",
                t.of("form.save"),
                Teams.questions(
                    visit,
                    Field.of(Field.Kind.SELECT, "staff", t.of("named.who"))
                        .options(Choices.orNone(t.of("form.choose"), colleagues(visit)))
                        .value(typed.or("staff", "")),
                    Field.of(Field.Kind.TEXT, "reason", t.of("named.reason"))
                        .hint(t.of("named.reason.hint"))
                        .value(typed.or("reason", ""))))
            .leave(address(person), t.of("form.leave"));
    return FormPages.show(
        visit,
        heading
            .below(t.of("named.new"), Tab.OVERVIEW)
            .shape(Shape.NARROW)
            .lead(t.of("named.new.lead")),
        form,
        refusal);
  }

  private static List<Field.Option> colleagues(Visit visit) {
    Map<String, Field.Option> colleagues = new LinkedHashMap<>();
    visit.caller().units().stream()
        .flatMap(unit -> Teams.staffChoices(visit, unit, false).stream())
        .forEach(one -> colleagues.putIfAbsent(one.value(), one));
    return List.copyOf(colleagues.values());
  }

  private Answer name(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Id<Staff> staff = form.neededId("staff");
          String reason = form.text("reason");
          form.check();
          Id<Person> person = visit.id("person");
          var unused =
              site.protectedPersons().name(visit.caller(), person, new NewName(staff, reason));
          return Visit.after(address(person), Done.STAFF_NAMED);
        },
        refusal -> naming(visit, refusal));
  }

  private Answer ending(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    Id<Person> person = heading.person().id();
    Id<NamedStaff> id = visit.id("named");
    NamedStaff one =
        site.protectedPersons().named(visit.caller(), person).stream()
            .filter(each -> id.equals(each.id()))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    FormView form =
        FormView.of(
                address(person) + "/" + id,
                t.of("named.end"),
                Teams.questions(
                    visit,
                    Field.of(Field.Kind.TEXT, "reason", t.of("named.end.reason"))
                        .value(Typed.in(visit, refusal).or("reason", ""))))
            .leave(address(person), t.of("form.leave"));
    return FormPages.show(
        visit,
        heading
            .below(t.of("named.end"), Tab.OVERVIEW)
            .shape(Shape.NARROW)
            .lead(t.of("named.end.lead", one.name())),
        form,
        refusal);
  }

  private Answer end(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String reason = form.text("reason");
          form.check();
          site.protectedPersons().end(visit.caller(), visit.id("named"), reason);
          return Visit.after(address(visit.id("person")), Done.NAMED_ENDED);
        },
        refusal -> ending(visit, refusal));
  }
}
