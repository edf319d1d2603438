package se.samordna.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Role;
import se.samordna.past.PersonThen;
import se.samordna.past.PersonThen.EnrolmentThen;
import se.samordna.past.PersonThen.MemberThen;
import se.samordna.past.RightsThen;
import se.samordna.past.RightsThen.ReaderThen;
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
import se.samordna.web.view.PersonView.Tab;

/** How it was for a person at a past moment, and who could read of them then. */
final class PastPage {
  private final Site site;

  PastPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get(
            "/persons/{person}/past",
            visit -> PastMoment.at(visit, () -> frame(visit), this::show)),
        site.post("/persons/{person}/past", visit -> PastMoment.chosen(visit, () -> frame(visit))),
        site.get(
            "/persons/{person}/past/readers",
            visit -> PastMoment.at(visit, () -> rightsFrame(visit), this::readers)),
        site.post(
            "/persons/{person}/past/readers",
            visit -> PastMoment.chosen(visit, () -> rightsFrame(visit))));
  }

  static String address(Id<Person> person) {
    return PersonFrame.address(person) + "/past";
  }

  static String readers(Id<Person> person) {
    return address(person) + "/readers";
  }

  private static Frame frame(Visit visit) {
    return PersonHeading.read(visit).below(visit.t().of("past.title"), Tab.OVERVIEW);
  }

  /** Whoever reviews the log reads no person's file, and so the page has no name over it. */
  private static Frame rightsFrame(Visit visit) {
    return visit.frame(visit.t().of("past.readers.title"), Menu.NONE);
  }

  private Answer show(Visit visit, Instant at) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    Id<Person> person = heading.person().id();
    PersonThen then = site.past().person(visit.caller(), person, at);
    Optional<Button> readers =
        visit.caller().has(Role.TEAM_LEADER)
            ? Optional.of(
                Button.to(
                    readers(person) + PastMoment.asked(visit, at), t.of("past.readers.title")))
            : Optional.empty();
    return visit.show(
        "admin",
        heading
            .below(t.of("past.title"), Tab.OVERVIEW)
            .lead(PastMoment.words(at, t))
            .doing(PastMoment.verbs(visit, readers)),
        new AdminView(tables(then, at, visit)));
  }

  private static List<Table> tables(PersonThen then, Instant at, Visit visit) {
    Texts t = visit.t();
    List<Table> tables =
        new ArrayList<>(
            List.of(
                table(
                    t,
                    "enrolments",
                    t.of("past.enrolments"),
                    List.of(
                        t.of("past.model"),
                        t.of("past.phase"),
                        t.of("past.since"),
                        t.of("past.coordinator")),
                    enrolments(then, visit)),
                table(
                    t,
                    "plans",
                    t.of("past.plans"),
                    List.of(
                        t.of("past.plan"),
                        t.of("past.plan.version"),
                        t.of("past.from"),
                        t.of("past.state")),
                    plans(then, visit)),
                withMap(
                    table(
                        t,
                        "network",
                        t.of("past.network"),
                        List.of(
                            t.of("past.name"),
                            t.of("past.relation"),
                            t.of("past.status"),
                            t.of("past.told")),
                        network(then, t)),
                    then,
                    PastMoment.asked(visit, at),
                    t)));
    SupervisionPastPage.of(then, t).ifPresent(tables::add);
    return tables;
  }

  /** A table of what was, which may be empty. */
  static Table table(Texts t, String id, String title, List<String> heads, List<Line> lines) {
    return new Table(
        "past-" + id,
        title,
        "",
        heads,
        lines,
        new Empty("clock", t.of("past.none"), t.of("past.none.normally"), null),
        null);
  }

  private static List<Line> enrolments(PersonThen then, Visit visit) {
    return then.enrolments().stream().map(one -> enrolment(one, visit)).toList();
  }

  private static Line enrolment(EnrolmentThen one, Visit visit) {
    Texts t = visit.t();
    return new Line(
        List.of(
            ModelWords.name(visit, one.model()) + ", " + one.unitName(),
            visit.in(one.phaseLabel()),
            t.dates().dated(Days.of(one.phaseSince())),
            one.coordinatorName()),
        List.of(Button.to("/enrolments/" + one.enrolment(), t.of("past.open")).small()));
  }

  private static List<Line> plans(PersonThen then, Visit visit) {
    Texts t = visit.t();
    List<Line> lines = new ArrayList<>();
    then.plans()
        .forEach(
            plan ->
                lines.add(
                    new Line(
                        List.of(
                            t.named(plan.type()),
                            t.of("past.version", plan.version()),
                            t.dates().dated(Days.of(plan.adoptedAt())),
                            waited(plan.waitedSince(), t)),
                        List.of(
                            Button.to(
                                    PersonFrame.address(then.person())
                                        + "/plans/"
                                        + plan.plan()
                                        + "/versions/"
                                        + plan.version(),
                                    t.of("past.open"))
                                .small()))));
    then.crisisPlan()
        .ifPresent(
            plan ->
                lines.add(
                    new Line(
                        List.of(
                            t.named(Tab.CRISIS),
                            t.of("past.version", plan.version()),
                            t.dates().dated(Days.of(plan.writtenAt())),
                            ""),
                        List.of())));
    then.sips()
        .forEach(
            sip ->
                lines.add(
                    new Line(
                        List.of(
                            t.of("past.sip"),
                            sip.version() == 0 ? "–" : t.of("past.version", sip.version()),
                            "",
                            t.named(sip.state())),
                        List.of())));
    return lines;
  }

  /** That the plan had been changed between two meetings, and no meeting had said yes or no. */
  private static String waited(@Nullable Instant since, Texts t) {
    return since == null ? "" : t.of("past.provisional", t.dates().dated(Days.of(since)));
  }

  private static List<Line> network(PersonThen then, Texts t) {
    return then.network().stream().map(one -> member(one, t)).toList();
  }

  /** The same as a map. */
  private static Table withMap(Table network, PersonThen then, String moment, Texts t) {
    Button map =
        Button.to(PastNetworkPage.address(then.person()) + moment, t.of("past.map"))
            .icon("ties")
            .small();
    return new Table(
        network.id(),
        network.title(),
        network.lead(),
        network.heads(),
        network.lines(),
        network.empty(),
        map);
  }

  private static Line member(MemberThen one, Texts t) {
    return new Line(
        List.of(
            one.name(),
            one.relationWords().isEmpty() ? t.named(one.relation()) : one.relationWords(),
            t.named(one.status()),
            String.join(", ", one.scope().shared().stream().map(t::named).sorted().toList())),
        List.of());
  }

  private Answer readers(Visit visit, Instant at) {
    Texts t = visit.t();
    RightsThen then = site.past().rights(visit.caller(), visit.id("person"), at);
    return visit.show(
        "admin",
        rightsFrame(visit)
            .lead(PastMoment.words(at, t) + " " + t.of("past.readers.lead"))
            .doing(PastMoment.verbs(visit, Optional.empty())),
        new AdminView(
            List.of(
                table(
                    t,
                    "readers",
                    t.of("past.readers"),
                    List.of(
                        t.of("past.unit"), t.of("past.staff"), t.of("past.role"), t.of("past.why")),
                    then.readers().stream().map(one -> reader(one, t)).toList()))));
  }

  private static Line reader(ReaderThen one, Texts t) {
    String why = t.named(one.because());
    return new Line(
        List.of(
            one.unitName(),
            one.staffName(),
            t.named(one.role()),
            one.lessBlocked() ? t.of("past.less.blocked", why) : why),
        List.of());
  }
}
