package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Absence;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staffing.Away;
import se.samordna.organisation.Staffing.Period;
import se.samordna.organisation.Staffing.UnitStaffing;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;

/** Who works how much from which day on, who is away and who stands in. */
final class StaffingPage {
  /** How far back what has been is shown beside what is and what comes. */
  private static final int MONTHS_BACK = 12;

  private final Site site;

  StaffingPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/caseload/{unit}/staffing", this::show),
        site.get("/caseload/{unit}/staffing/{assignment}", visit -> part(visit, null)),
        site.post("/caseload/{unit}/staffing/{assignment}", this::changePart));
  }

  /** Where the unit's staffing stands. */
  static String place(Visit visit) {
    return "/caseload/" + visit.<Unit>id("unit") + "/staffing";
  }

  private static boolean changes(Visit visit) {
    Id<Unit> unit = visit.id("unit");
    return visit.caller().has(Role.ADMIN)
        || visit.caller().has(Role.TEAM_LEADER, unit)
        || visit.caller().has(Role.UNIT_MANAGER, unit);
  }

  /** What is, what comes and what has been of late. */
  static UnitStaffing read(Visit visit) {
    return visit
        .site()
        .staffing()
        .since(visit.caller(), visit.id("unit"), visit.today().minusMonths(MONTHS_BACK));
  }

  /** What stands around a page of the staffing. */
  static Frame frame(Visit visit, String title) {
    Texts t = visit.t();
    List<Link> way = new ArrayList<>();
    way.add(new Link("/caseload/" + visit.<Unit>id("unit"), t.of("menu.caseload")));
    if (!title.equals(t.of("staffing.title"))) {
      way.add(new Link(place(visit), t.of("staffing.title")));
    }
    way.add(new Link("", title));
    return visit.frame(title, Menu.CASELOAD).crumbs(way);
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    UnitStaffing staffing = read(visit);
    boolean changes = changes(visit);
    Table parts =
        new Table(
            "parts",
            t.of("staffing.parts"),
            t.of("staffing.parts.lead"),
            List.of(
                t.of("persons.name"),
                t.of("meeting.profession"),
                t.of("caseload.post"),
                t.of("admin.carries"),
                t.of("staffing.period"),
                t.of("staffing.state")),
            staffing.periods().stream().map(one -> line(one, visit, changes)).toList(),
            new Empty("people", t.of("admin.staff.none"), t.of("admin.staff.normally"), null),
            null);
    Table absences =
        new Table(
            "absences",
            t.of("staffing.absences"),
            t.of("staffing.absences.lead"),
            List.of(
                t.of("persons.name"),
                t.of("staffing.period"),
                t.of("staffing.deputy"),
                t.of("staffing.counts")),
            staffing.absences().stream().map(one -> line(one, visit, changes)).toList(),
            new Empty(
                "calendar",
                t.of("staffing.absences.none"),
                t.of("staffing.absences.normally"),
                null),
            changes
                ? Button.to(AbsencesPage.place(visit) + "/new", t.of("staffing.absence.new"))
                    .icon("plus")
                    .small()
                : null);
    return visit.show(
        "admin",
        frame(visit, t.of("staffing.title")).lead(t.of("staffing.lead")),
        new AdminView(List.of(parts, absences, PlannedPostsPage.table(visit, staffing, changes))));
  }

  private static Line line(Period one, Visit visit, boolean changes) {
    Texts t = visit.t();
    Assignment work = one.assignment();
    boolean over = work.to() != null && work.to().isBefore(visit.today());
    return new Line(
        List.of(
            one.staffName(),
            t.named(work.profession()),
            LoadWords.percent(work.fte(), t),
            work.caseCarrying() ? t.of("form.yes") : t.of("form.no"),
            period(work.from(), work.to(), t),
            state(work.from(), work.to(), visit)),
        changes && !over
            ? List.of(
                Button.to(place(visit) + "/" + work.id(), t.of("staffing.part.change")).small())
            : List.of());
  }

  private static Line line(Away one, Visit visit, boolean changes) {
    Texts t = visit.t();
    Absence absence = one.absence();
    return new Line(
        List.of(
            one.staffName(),
            period(absence.from(), absence.to(), t)
                + " · "
                + state(absence.from(), absence.to(), visit),
            one.deputyName().isEmpty() ? "–" : one.deputyName(),
            absence.takesThePost() ? t.of("staffing.not.counted") : t.of("staffing.counted")),
        changes
            ? List.of(
                Button.to(
                        AbsencesPage.place(visit) + "/" + absence.id(),
                        t.of("staffing.absence.end"))
                    .small())
            : List.of());
  }

  /** From when until when. */
  static String period(LocalDate from, @Nullable LocalDate to, Texts t) {
    return to == null
        ? t.of("staffing.from", t.dates().dated(from))
        : t.dates().dated(from) + " – " + t.dates().dated(to);
  }

  private static String state(LocalDate from, @Nullable LocalDate to, Visit visit) {
    Texts t = visit.t();
    if (from.isAfter(visit.today())) {
      return t.of("staffing.planned");
    }
    return to != null && to.isBefore(visit.today()) ? t.of("staffing.past") : t.of("staffing.now");
  }

  private Answer part(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Id<Assignment> id = visit.id("assignment");
    Period held =
        read(visit).periods().stream()
            .filter(one -> one.assignment().id().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    Assignment work = held.assignment();
    Typed typed = Typed.in(visit, refusal);
    String percent = work.fte().movePointRight(2).stripTrailingZeros().toPlainString();
    boolean carries = typed.sent().isPresent() ? false : work.caseCarrying();
    LocalDate tomorrow = visit.today().plusDays(1);
    LocalDate from = work.from().isBefore(tomorrow) ? tomorrow : work.from();
    FormView form =
        FormView.of(
                place(visit) + "/" + id,
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.NUMBER, "percent", t.of("admin.percent"))
                        .hint(t.of("admin.percent.hint"))
                        .value(typed.or("percent", percent)),
                    Field.of(Field.Kind.TICK, "caseCarrying", t.of("admin.carries.tick"))
                        .value(typed.or("caseCarrying", carries ? "true" : "")),
                    DayFields.day("from", t.of("admin.from"), from.toString(), typed, t)))
            .leave(place(visit), t.of("form.leave"));
    return FormPages.show(
        visit,
        frame(visit, t.of("staffing.part.of", held.staffName()))
            .shape(Shape.NARROW)
            .lead(
                t.of("staffing.part.now", LoadWords.percent(work.fte(), t))
                    + " "
                    + period(work.from(), work.to(), t)),
        form,
        refusal);
  }

  private Answer changePart(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          var fte = UnitStaffPage.fte(form);
          var from = form.neededDay("from", visit.today());
          form.check();
          site.staffing()
              .change(
                  visit.caller(),
                  visit.id("unit"),
                  visit.id("assignment"),
                  fte,
                  form.ticked("caseCarrying"),
                  from);
          return Visit.after(place(visit), Done.STAFFING_SAVED);
        },
        refusal -> part(visit, refusal));
  }
}
