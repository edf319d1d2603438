package se.samordna.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.discharge.DischargeDeadline;
import se.samordna.discharge.DischargeDuty;
import se.samordna.discharge.DischargePlanning;
import se.samordna.discharge.UnitDischarges;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.PersonView.Light;
import se.samordna.web.view.PersonView.Shine;
import se.samordna.web.view.PersonView.Tab;

/** Planning before discharge: one person's, and those of a unit that go on. */
final class DischargesPage {
  private final Site site;

  DischargesPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/discharges", this::ofPerson),
        site.get("/units/{unit}/discharges", this::ofUnit));
  }

  /** Where a person's are. */
  static String address(Id<Person> person) {
    return PersonFrame.address(person) + "/discharges";
  }

  /** Where one of a person's forms are. */
  static String address(DischargePlanning planning) {
    return address(planning.person()) + "/" + planning.id();
  }

  /** A light for each duty that the law has set a last moment for. */
  static List<Light> lights(DischargePlanning planning, Visit visit) {
    return Arrays.stream(DischargeDuty.values())
        .flatMap(duty -> planning.newest(duty).stream())
        .filter(one -> one.standing() != DischargeDeadline.Standing.DROPPED)
        .map(one -> light(planning, one, visit))
        .toList();
  }

  private static Light light(DischargePlanning planning, DischargeDeadline one, Visit visit) {
    Texts t = visit.t();
    Shine shine =
        switch (one.standing()) {
          case AHEAD, DUE -> Shine.MISSING;
          case MISSED -> Shine.LATE;
          default -> Shine.FULL;
        };
    return new Light(
        shine,
        t.named(one.duty()),
        stands(one, visit),
        one.isOpen() ? t.of("discharges.at.latest", moment(one, visit)) : "",
        address(planning.person()));
  }

  private static String moment(DischargeDeadline one, Visit visit) {
    return visit.t().dates().near(one.due(), visit.today());
  }

  private static String stands(DischargeDeadline one, Visit visit) {
    return visit.t().named(one.standing());
  }

  private Answer ofPerson(Visit visit) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    Id<Person> person = heading.person().id();
    Page<DischargePlanning> page = site.discharges().of(visit.caller(), person, visit.page());
    AdminView view =
        AdminView.ofEach(
            page.rows(),
            one -> table(one, visit),
            t.of("discharges.title"),
            new Empty("calendar", t.of("discharges.none"), t.of("discharges.normally"), null));
    List<Button> verbs = new ArrayList<>();
    verbs.add(Button.to(address(person) + "/new", t.of("discharges.new")).icon("plus").primary());
    page.next()
        .ifPresent(
            next ->
                verbs.add(Button.to(address(person) + "?after=" + next, t.of("discharges.older"))));
    Frame frame =
        heading
            .below(t.of("discharges.title"), Tab.OVERVIEW)
            .lead(t.of("discharges.lead"))
            .doing(verbs.toArray(Button[]::new));
    return visit.show("admin", frame, view);
  }

  private static Table table(DischargePlanning one, Visit visit) {
    Texts t = visit.t();
    List<Line> lines = new ArrayList<>();
    one.deadlines().forEach(deadline -> lines.add(line(one, deadline, visit)));
    if (one.isOpen()) {
      lines.add(later(one, t));
    }
    return new Table(
        "discharge-" + one.id(),
        t.of("discharges.of", t.dates().dated(Days.of(one.judgedAt()))),
        lead(one, visit),
        List.of(
            t.of("discharges.what"),
            t.of("discharges.latest"),
            t.of("discharges.stands"),
            t.of("discharges.told")),
        lines,
        new Empty("calendar", "", "", null),
        null);
  }

  private static String lead(DischargePlanning one, Visit visit) {
    Texts t = visit.t();
    List<String> said = new ArrayList<>();
    said.add(t.named(one.part()));
    said.add(t.of("discharges.owner.is", one.ownerName()));
    said.add(t.of("discharges.expected.is", t.dates().dated(one.expectedOn())));
    Optional.ofNullable(one.readyAt())
        .map(at -> t.of("discharges.ready.is", t.dates().near(at, visit.today())))
        .ifPresent(said::add);
    Optional.ofNullable(one.joint()).map(t::named).ifPresent(said::add);
    one.mayBePaidForFrom()
        .map(day -> t.of("discharges.paid.from", t.dates().dated(day)))
        .ifPresent(said::add);
    Optional.ofNullable(one.leftAt())
        .map(at -> t.of("discharges.left.is", t.dates().near(at, visit.today())))
        .ifPresent(said::add);
    Optional.ofNullable(one.closedBecause())
        .map(why -> t.of("discharges.closed.is", t.named(why)))
        .ifPresent(said::add);
    return String.join(" · ", said);
  }

  private static Line line(DischargePlanning one, DischargeDeadline deadline, Visit visit) {
    Texts t = visit.t();
    String done =
        Optional.ofNullable(deadline.doneAt())
            .map(at -> ", " + t.dates().near(at, visit.today()))
            .orElse("");
    return new Line(
        List.of(
            t.named(deadline.duty()),
            moment(deadline, visit),
            stands(deadline, visit) + done,
            deadline.told().stream().map(t::named).collect(Collectors.joining(", "))),
        one.isOpen() && deadline.isOpen()
            ? List.of(
                Button.to(
                        address(one) + "/done/" + deadline.duty().name(), t.of("discharges.record"))
                    .small())
            : List.of());
  }

  /** What can happen next, on a line of its own. */
  private static Line later(DischargePlanning one, Texts t) {
    List<Button> verbs = new ArrayList<>();
    if (one.leftAt() == null) {
      if (one.readyAt() == null) {
        verbs.add(Button.to(address(one) + "/ready", t.of("discharges.ready")).small());
      }
      verbs.add(Button.to(address(one) + "/expected", t.of("discharges.expect")).small());
      verbs.add(Button.to(address(one) + "/left", t.of("discharges.left")).small());
    }
    verbs.add(Button.to(address(one) + "/close", t.of("discharges.close")).small());
    return new Line(List.of(t.of("discharges.next"), "", "", ""), verbs);
  }

  private Answer ofUnit(Visit visit) {
    Texts t = visit.t();
    Id<Unit> unit = visit.id("unit");
    UnitDischarges all = site.discharges().ofUnit(visit.caller(), unit, visit.page());
    Table table =
        new Table(
            "discharges",
            t.of("discharges.unit"),
            t.of("discharges.unit.lead"),
            List.of(
                t.of("meetings.person"),
                t.of("discharges.expected"),
                t.of("discharges.now"),
                t.of("discharges.latest")),
            all.rows().stream().map(row -> line(row, visit)).toList(),
            new Empty("calendar", t.of("discharges.unit.none"), t.of("discharges.normally"), null),
            more(unit, all, t));
    Frame frame =
        visit
            .frame(t.of("discharges.unit"), Menu.BOARD)
            .crumbs(
                List.of(
                    new Link("/units/" + unit + "/meetings", t.of("meeting.list")),
                    new Link("", t.of("discharges.unit"))));
    List<Notice> notices = new ArrayList<>();
    if (all.hidden() > 0) {
      notices.add(Notice.info(t.count("discharges.hidden", all.hidden())));
    }
    return visit.show("admin", frame.notices(notices), new AdminView(List.of(table)));
  }

  private static Line line(UnitDischarges.Row row, Visit visit) {
    Texts t = visit.t();
    DischargePlanning one = row.planning();
    List<DischargeDeadline> open =
        one.deadlines().stream().filter(DischargeDeadline::isOpen).toList();
    return new Line(
        List.of(
            row.personName(),
            t.dates().dated(one.expectedOn()),
            open.stream()
                .map(each -> t.named(each.duty()) + ": " + stands(each, visit))
                .collect(Collectors.joining("; ")),
            open.stream()
                .min(java.util.Comparator.comparing(DischargeDeadline::due))
                .map(each -> moment(each, visit))
                .orElse("")),
        List.of(Button.to(address(one.person()), t.of("discharges.open")).small()));
  }

  private static @Nullable Button more(Id<Unit> unit, UnitDischarges all, Texts t) {
    String next = all.nextCursor();
    return next == null
        ? null
        : Button.to("/units/" + unit + "/discharges?after=" + next, t.of("meetings.more"));
  }
}
