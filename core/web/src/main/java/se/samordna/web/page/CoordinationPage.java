package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.samordna.Id;
import se.samordna.coordination.Appointment;
import se.samordna.coordination.Coordination;
import se.samordna.coordination.Coordination.Lead;
import se.samordna.coordination.Coordination.Offer;
import se.samordna.coordination.CoordinatorDecision;
import se.samordna.coordination.CoordinatorEvidence.Standing;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.person.Person;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Notice;
import se.samordna.web.view.PersonView.Tab;

/** Who coordinates a person: leads, roles, what could be given, and what was decided. */
final class CoordinationPage {
  private final Site site;

  CoordinationPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(site.get("/persons/{person}/coordination", this::show));
  }

  /** Where a person's coordination stands. */
  static String address(Id<Person> person) {
    return PersonFrame.address(person) + "/coordination";
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    Id<Person> person = heading.person().id();
    Coordination all = site.coordinations().of(visit.caller(), person);
    List<Table> tables = new ArrayList<>();
    tables.add(leads(all, visit));
    tables.add(roles(all, visit));
    if (!all.offers().isEmpty()) {
      tables.add(offers(all, visit));
    }
    tables.add(decision(all, visit));
    if (all.appointments().stream().anyMatch(one -> !one.isInForce())) {
      tables.add(ended(all, visit));
    }
    Frame frame = heading.below(t.of("coordination.title"), Tab.OVERVIEW);
    return visit.show("admin", told(frame, all, t), new AdminView(tables));
  }

  /** Whoever was decided on leads only when somebody has chosen them for the enrolment. */
  private static Frame told(Frame frame, Coordination all, Texts t) {
    List<Notice> notices = new ArrayList<>();
    notices.add(Notice.info(t.of("coordination.network")));
    all.decision()
        .filter(one -> all.leads().stream().noneMatch(lead -> lead.staff().equals(one.staff())))
        .ifPresent(one -> notices.add(Notice.info(carried(one, t))));
    if (all.weighing().due()) {
      String what =
          all.weighing().linked().isEmpty()
              ? t.of("coordination.several")
              : t.of("coordination.linked", String.join(", ", all.weighing().linked()));
      notices.add(Notice.think(what, t.of("coordination.several.lead")));
    }
    for (Lead lead : all.weighing().toEnd()) {
      notices.add(
          Notice.think(
              t.of("coordination.to.end", lead.name(), lead.unitName()),
              t.of("coordination.to.end.lead")));
    }
    return frame.notices(notices);
  }

  private static String carried(CoordinatorDecision one, Texts t) {
    return one.evidence().standings().stream()
        .filter(standing -> standing.staff().equals(one.staff()))
        .map(Standing::elsewhere)
        .filter(elsewhere -> !elsewhere.isEmpty())
        .findFirst()
        .map(elsewhere -> t.of("coordination.carried.elsewhere", one.name(), elsewhere))
        .orElseGet(() -> t.of("coordination.not.carried", one.name()));
  }

  private static Table leads(Coordination all, Visit visit) {
    Texts t = visit.t();
    return new Table(
        "leads",
        t.of("coordination.leads"),
        t.of("coordination.leads.lead"),
        List.of(
            t.of("coordination.who"),
            t.of("coordination.unit"),
            t.of("coordination.since"),
            t.of("coordination.holds.together")),
        all.leads().stream().map(lead -> line(lead, all, visit)).toList(),
        new Empty("people", t.of("coordination.leads.none"), t.of("coordination.leads.lead"), null),
        null);
  }

  /** Whether the lead of an enrolment is the one who keeps all of it together. */
  private static String stands(Lead lead, Coordination all, Texts t) {
    boolean several = all.leads().stream().map(Lead::staff).distinct().count() > 1;
    if (all.weighing().due() || (several && all.decision().isEmpty())) {
      return t.of("coordination.stands.open");
    }
    boolean together = all.decision().map(one -> one.staff().equals(lead.staff())).orElse(!several);
    return t.of(together ? "coordination.stands.all" : "coordination.stands.own");
  }

  private static Line line(Lead lead, Coordination all, Visit visit) {
    Texts t = visit.t();
    String unit =
        lead.exclusive() ? t.of("coordination.exclusive", lead.unitName()) : lead.unitName();
    return new Line(
        List.of(
            lead.name(), unit, t.dates().near(lead.since(), visit.today()), stands(lead, all, t)),
        List.of(
            Button.to("/enrolments/" + lead.enrolment() + "/coordinator", t.of("enrolment.choose"))
                .small()));
  }

  private static Table roles(Coordination all, Visit visit) {
    Texts t = visit.t();
    return new Table(
        "roles",
        t.of("coordination.roles"),
        t.of("coordination.roles.lead"),
        List.of(
            t.of("coordination.role"),
            t.of("coordination.who"),
            t.of("coordination.ground"),
            t.of("coordination.appointed")),
        all.appointments().stream()
            .filter(Appointment::isInForce)
            .map(one -> line(one, visit))
            .toList(),
        new Empty("people", t.of("coordination.roles.none"), t.of("coordination.roles.lead"), null),
        Button.to(address(all.person()) + "/appoint", t.of("coordination.appoint"))
            .icon("plus")
            .small());
  }

  private static Line line(Appointment one, Visit visit) {
    Texts t = visit.t();
    String because = one.why().isEmpty() ? "" : ": " + one.why();
    return new Line(
        List.of(
            role(one, t),
            one.name() + ", " + t.named(one.profession()) + ", " + one.unitName(),
            t.named(one.ground()) + because,
            t.of(
                "coordination.appointed.by",
                one.appointedByName(),
                t.dates().dated(one.appointedOn()))),
        List.of(
            Button.to(address(one.person()) + "/appointments/" + one.id(), t.of("coordination.end"))
                .small()));
  }

  private static String role(Appointment one, Texts t) {
    String named = t.named(one.role());
    return one.role().code().map(code -> t.of("coordination.code", named, code)).orElse(named);
  }

  private static Table offers(Coordination all, Visit visit) {
    Texts t = visit.t();
    return new Table(
        "offers",
        t.of("coordination.offers"),
        t.of("coordination.offers.lead"),
        List.of(t.of("coordination.role"), t.of("coordination.who")),
        all.offers().stream().map(one -> line(one, all.person(), t)).toList(),
        new Empty("people", "", "", null),
        null);
  }

  private static Line line(Offer one, Id<Person> person, Texts t) {
    String place =
        address(person)
            + "/appoint?role="
            + one.role()
            + "&staff="
            + one.staff()
            + "&unit="
            + one.unit();
    return new Line(
        List.of(t.named(one.role()), one.name()),
        List.of(Button.to(place, t.of("coordination.appoint")).small()));
  }

  private static Table decision(Coordination all, Visit visit) {
    Texts t = visit.t();
    Set<Id<?>> leading = Set.copyOf(all.leads().stream().map(Lead::staff).toList());
    List<Line> lines = all.decision().stream().map(one -> line(one, visit)).toList();
    return new Table(
        "decision",
        t.of("coordination.decision"),
        t.of("coordination.decision.lead"),
        List.of(
            t.of("coordination.who"),
            t.of("coordination.rule"),
            t.of("coordination.decided"),
            t.of("coordination.view")),
        lines,
        new Empty(
            "target", t.of("coordination.decision.none"), t.of("coordination.decision.lead"), null),
        leading.isEmpty()
            ? null
            : Button.to(address(all.person()) + "/decision", t.of("coordination.weigh"))
                .icon("plus")
                .small());
  }

  private static Line line(CoordinatorDecision one, Visit visit) {
    Texts t = visit.t();
    String rule = t.named(one.rule());
    return new Line(
        List.of(
            one.name(),
            one.unresolved() ? rule + " " + t.of("coordination.unresolved") : rule,
            t.of(
                "coordination.appointed.by", one.decidedByName(), t.dates().dated(one.validFrom())),
            one.personsView().isEmpty() ? t.of("coordination.view.none") : one.personsView()),
        List.of(
            Button.to(address(one.person()) + "/decisions", t.of("coordination.evidence"))
                .small()));
  }

  private static Table ended(Coordination all, Visit visit) {
    Texts t = visit.t();
    return new Table(
        "ended",
        t.of("coordination.ended"),
        "",
        List.of(
            t.of("coordination.role"),
            t.of("coordination.who"),
            t.of("coordination.period"),
            t.of("coordination.because")),
        all.appointments().stream()
            .filter(one -> !one.isInForce())
            .map(
                one ->
                    new Line(
                        List.of(
                            role(one, t),
                            one.name(),
                            t.dates().near(one.from(), visit.today())
                                + "–"
                                + (one.to() == null ? "" : t.dates().near(one.to(), visit.today())),
                            one.endedBecause()),
                        List.of()))
            .toList(),
        new Empty("people", "", "", null),
        null);
  }
}
