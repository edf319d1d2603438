package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.admission.LegalForm;
import se.samordna.admission.LegalStatus;
import se.samordna.contact.ContactPath;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardAction;
import se.samordna.enrolment.DutyLight;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanType;
import se.samordna.task.Task;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Parts.Fact;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.PersonView.Goal;
import se.samordna.web.view.PersonView.Light;
import se.samordna.web.view.PersonView.Overview;
import se.samordna.web.view.PersonView.Shine;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.PersonView.Voice;
import se.samordna.web.view.Tone;

/** A person's first page: what holds right now. */
final class OverviewPage {
  private static final List<Integer> SPANS = List.of(3, 12, 36);

  private final Site site;

  OverviewPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get("/persons/{person}", this::show));
  }

  private Answer show(Visit visit) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    int months =
        visit.asked("months").filter(m -> m.matches("3|12|36")).map(Integer::valueOf).orElse(12);
    List<DutyLight> duties = frame.recordKept() ? frame.file().duties() : List.of();
    long full = duties.stream().filter(d -> d.state() == DutyLight.State.FULL).count();
    NetworkView network = new NetworkView(frame, visit);
    Overview view =
        new Overview(
            frame.banner(Tab.OVERVIEW),
            t.of("person.lights.count", full, duties.size()),
            duties.stream().map(duty -> light(duty, frame, visit)).toList(),
            frame.file().discharges().stream()
                .flatMap(one -> DischargesPage.lights(one, visit).stream())
                .toList(),
            goals(frame, visit),
            new Link(frame.address() + Tab.PLAN.path(), t.of("person.plan.whole")),
            PersonTimeline.of(frame, visit, months).orElse(null),
            spans(frame, t, months),
            voice(frame, visit),
            now(frame, visit),
            network.map().orElse(null),
            network.list(),
            reach(frame, t),
            more(frame, visit));
    return visit.show("overview", reached(frame, t), view);
  }

  /** Whoever has a place must be able to reach somebody, also after hours. */
  private static Frame reached(PersonFrame frame, Texts t) {
    Frame page = frame.frame();
    if (!frame.recordKept()) {
      return page.notices(Notice.info(t.of("regime.no.record")));
    }
    boolean place = frame.open().stream().anyMatch(view -> view.enrolment().hasPlace());
    if (!place || ContactPath.areComplete(frame.file().contactPaths())) {
      return page;
    }
    return page.notices(
        new Notice(
            "warning",
            Tone.THINK,
            t.of("person.reach.incomplete"),
            t.of("person.reach.incomplete.why"),
            new Link(frame.address() + "/contact-paths", t.of("person.reach.mend"))));
  }

  private static Light light(DutyLight duty, PersonFrame frame, Visit visit) {
    Shine shine =
        switch (duty.state()) {
          case FULL -> Shine.FULL;
          case HALF -> Shine.HALF;
          case MISSING -> Shine.MISSING;
          case LATE, VERY_LATE -> Shine.LATE;
        };
    String place =
        switch (duty.duty()) {
          case COORDINATOR ->
              frame.open().isEmpty()
                  ? "/persons/" + frame.person().id() + "/enrol"
                  : "/enrolments/" + frame.open().get(0).enrolment().id();
          case MAPPING -> frame.address() + Tab.FORMS.path();
          case GOALS, INTERVENTIONS, FOLLOW_UP -> frame.address() + Tab.PLAN.path();
          case CRISIS_PLAN -> frame.address() + Tab.CRISIS.path();
          case CONSENT -> frame.address() + "/consents";
          case NETWORK -> frame.address() + Tab.NETWORK.path();
        };
    return new Light(
        shine, visit.t().named(duty.duty()), visit.in(duty.fact()), visit.in(duty.todo()), place);
  }

  private static List<Goal> goals(PersonFrame frame, Visit visit) {
    Optional<Plan> plan =
        frame.file().plans().stream()
            .filter(one -> one.endedAt() == null)
            .min(java.util.Comparator.comparing(one -> one.type() != PlanType.CM_PLAN));
    return plan.map(one -> new PlanView(one, frame, visit).goals()).orElse(List.of());
  }

  private static @Nullable Voice voice(PersonFrame frame, Visit visit) {
    Texts t = visit.t();
    return board(frame)
        .filter(entry -> !entry.personsView().isEmpty())
        .map(
            entry ->
                new Voice(
                    t.of(
                        "person.own.view",
                        t.whose(frame.person().givenName()),
                        entry.personsViewAt() == null
                            ? ""
                            : t.dates().near(entry.personsViewAt(), visit.today())),
                    entry.personsView()))
        .orElse(null);
  }

  private static Optional<BoardEntry> board(PersonFrame frame) {
    return frame.open().stream().flatMap(view -> view.board().stream()).findFirst();
  }

  private static List<Fact> now(PersonFrame frame, Visit visit) {
    Texts t = visit.t();
    List<Fact> facts = new ArrayList<>();
    board(frame)
        .ifPresent(
            entry -> {
              String cause = BoardWords.cause(entry, t);
              facts.add(Fact.to(t.of("board.cause"), cause, BoardPage.entry(entry.id())));
              for (BoardAction action : entry.actions()) {
                if (!action.done()) {
                  facts.add(
                      Fact.of(
                          t.dates().nearFirst(action.on(), visit.today()),
                          BoardWords.said(action)));
                }
              }
              facts.add(
                  Fact.of(
                      t.of("board.contacts"),
                      t.of("board.met", entry.contactsThisWeek(), entry.contactTarget())));
            });
    frame.file().admissions().stream()
        .filter(one -> one.dischargedOn() == null)
        .forEach(
            one ->
                facts.add(
                    Fact.to(
                        t.named(one.kind()),
                        t.of(
                            "admission.since",
                            one.place(),
                            t.dates().day(one.admittedOn(), visit.today())),
                        "/persons/" + frame.person().id() + "/admissions/" + one.id())));
    frame.file().legalStatuses().stream()
        .filter(one -> one.form() != LegalForm.VOLUNTARY)
        .filter(one -> !one.isOver(visit.today()))
        .forEach(one -> facts.add(legal(one, frame, visit)));
    for (EnrolmentView view : frame.file().enrolments()) {
      view.openDoorUntil()
          .filter(until -> !until.isBefore(visit.today()))
          .ifPresent(
              until ->
                  facts.add(
                      Fact.to(
                          t.of("person.open.door"),
                          t.of(
                              "person.open.door.until",
                              visit.in(view.modelName()),
                              t.dates().dated(until)),
                          "/enrolments/" + view.enrolment().id())));
    }
    for (Task task : frame.file().tasks().stream().limit(4).toList()) {
      facts.add(Fact.of(t.dates().nearFirst(task.due(), visit.today()), visit.in(task.title())));
    }
    return facts;
  }

  private static Fact legal(LegalStatus status, PersonFrame frame, Visit visit) {
    Texts t = visit.t();
    String since =
        t.of(
            "admission.since", t.named(status.form()), t.dates().day(status.from(), visit.today()));
    LocalDate ends = status.to() == null ? status.nextDecision() : status.to();
    String said = ends == null ? since : since + t.of("legal.until", t.dates().dated(ends));
    return Fact.to(t.of("legal.title"), said, LegalPage.address(frame.person().id()));
  }

  private static List<Link> more(PersonFrame frame, Visit visit) {
    Texts t = visit.t();
    List<Link> more = new ArrayList<>();
    more.add(new Link(frame.address() + "/change", t.of("person.change")));
    more.add(new Link(frame.address() + "/number", t.of("person.number.add")));
    more.add(new Link(CarePartsPage.address(frame.person().id()), t.of("parts.title")));
    if (!frame.recordKept()) {
      more.add(new Link(MandatesPage.ofPerson(frame.person().id()), t.of("ombud.title")));
      return more;
    }
    more.add(new Link(frame.address() + "/tasks/new", t.of("tasks.new")));
    more.add(new Link(PersonMeetingsPage.address(frame.person().id()), t.of("meetings.title")));
    more.add(new Link(SharedDecisionsPage.address(frame.person().id()), t.of("decisions.title")));
    more.add(new Link(CoordinationPage.address(frame.person().id()), t.of("coordination.title")));
    more.add(new Link(DischargesPage.address(frame.person().id()), t.of("discharges.title")));
    more.add(new Link(LegalPage.address(frame.person().id()), t.of("legal.title")));
    more.add(new Link(PastPage.address(frame.person().id()), t.of("past.title")));
    if (MergePage.leads(visit)) {
      more.add(new Link(MergePage.address(frame.person().id()), t.of("merge.title")));
    }
    if (frame.person().protection().hides()) {
      more.add(new Link(NamedStaffPage.address(frame.person().id()), t.of("named.title")));
    }
    if (!frame.open().isEmpty()) {
      more.add(new Link(frame.address() + "/enrol", t.of("person.enrol")));
    }
    frame.file().enrolments().forEach(view -> ended(view, visit).ifPresent(more::add));
    return more;
  }

  /** What was done, and what was said last, can be read when it is over, too. */
  private static Optional<Link> ended(EnrolmentView view, Visit visit) {
    Texts t = visit.t();
    return Optional.ofNullable(view.enrolment().closedAt())
        .map(at -> t.dates().dated(Days.of(at)))
        .map(day -> t.of("person.enrolment.ended", visit.in(view.modelName()), day))
        .map(said -> new Link("/enrolments/" + view.enrolment().id(), said));
  }

  private static List<Fact> reach(PersonFrame frame, Texts t) {
    List<Fact> facts = new ArrayList<>();
    for (ContactPath path : frame.file().contactPaths()) {
      String said = path.who() + ", " + Phones.whole(path.channel());
      facts.add(
          Phones.dial(path.channel())
              .map(dial -> Fact.to(path.hours(), said, "tel:" + dial))
              .orElseGet(() -> Fact.of(path.hours(), said)));
    }
    if (!frame.person().phone().isEmpty()) {
      String phone = Phones.whole(frame.person().phone());
      facts.add(
          Phones.dial(phone)
              .map(dial -> Fact.to(t.of("person.phone"), phone, "tel:" + dial))
              .orElseGet(() -> Fact.of(t.of("person.phone"), phone)));
    }
    if (!frame.person().address().isEmpty()) {
      facts.add(Fact.of(t.of("person.address"), frame.person().address()));
    }
    if (frame.person().protection().hides()) {
      facts.add(Fact.of(t.of("person.letters"), t.of("person.letters.forwarded")));
    }
    if (!frame.person().wishes().isEmpty()) {
      facts.add(Fact.of(t.of("person.wants", frame.person().givenName()), frame.person().wishes()));
    }
    return facts;
  }

  private static List<Link> spans(PersonFrame frame, Texts t, int chosen) {
    return SPANS.stream()
        .map(
            months ->
                new Link(
                    months == chosen ? "" : frame.address() + "?months=" + months,
                    months < 36 ? t.of("timeline.months", months) : t.of("timeline.years")))
        .toList();
  }
}
