package se.samordna.web.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.person.Person;
import se.samordna.protection.SeenList;
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

/** What is done when a protection has come: lists called back, and a record closed for good. */
final class ProtectedRecordPage {
  private static final int DAYS_BACK = 90;

  private final Site site;

  ProtectedRecordPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/lists", this::lists),
        site.get("/persons/{person}/close", visit -> closing(visit, null)),
        site.post("/persons/{person}/close", this::close));
  }

  static String lists(Id<Person> person) {
    return PersonFrame.address(person) + "/lists";
  }

  static String close(Id<Person> person) {
    return PersonFrame.address(person) + "/close";
  }

  private Answer lists(Visit visit) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    Id<Person> person = heading.person().id();
    LocalDate since = visit.today().minusDays(DAYS_BACK);
    Page<SeenList> page =
        site.protectedPersons().lists(visit.caller(), person, since, visit.page());
    Button more =
        page.next()
            .map(after -> Button.to(lists(person) + "?after=" + after, t.of("recall.more")).small())
            .orElse(null);
    Table table =
        new Table(
            "lists",
            t.of("recall.title"),
            t.of("recall.lead", t.dates().dated(since)),
            List.of(t.of("recall.when"), t.of("recall.who"), t.of("recall.what")),
            page.rows().stream().map(one -> line(one, visit)).toList(),
            new Empty("check", t.of("recall.none"), t.of("recall.normally"), null),
            more);
    return visit.show(
        "admin", heading.below(t.of("recall.title"), Tab.OVERVIEW), new AdminView(List.of(table)));
  }

  private static Line line(SeenList one, Visit visit) {
    Texts t = visit.t();
    String who = one.byName().isEmpty() && one.role() != null ? t.named(one.role()) : one.byName();
    String at = t.dates().near(one.at(), visit.today()) + " " + t.dates().clock(one.at());
    return new Line(
        List.of(
            at,
            one.unitName().isEmpty() ? who : who + ", " + one.unitName(),
            t.of("recall.list", t.named(one.action()), one.persons())),
        List.of());
  }

  private Answer closing(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("record.close"),
                List.of(Field.of(Field.Kind.TICK, "sure", t.of("record.sure")).value("")))
            .leave(NamedStaffPage.address(heading.person().id()), t.of("form.leave"));
    return FormPages.show(
        visit,
        heading
            .below(t.of("record.close"), Tab.OVERVIEW)
            .shape(Shape.NARROW)
            .lead(t.of("record.lead")),
        form,
        refusal);
  }

  private Answer close(Visit visit) {
    return visit.attempt(
        () -> {
          if (!visit.form().ticked("sure")) {
            throw Refusal.at("/sure", Code.FIELD_MISSING);
          }
          Id<Person> person = visit.id("person");
          site.protectedPersons().close(visit.caller(), person);
          return Visit.after(PersonFrame.address(person), Done.RECORD_CLOSED);
        },
        refusal -> closing(visit, refusal));
  }
}
