package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.coordination.Coordinations.NewDecision;
import se.samordna.coordination.CoordinatorDecision;
import se.samordna.coordination.CoordinatorEvidence;
import se.samordna.coordination.CoordinatorEvidence.Standing;
import se.samordna.coordination.CoordinatorProposal;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.person.Person;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.FormView.Section;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.PersonView.Tab;

/** Whom the rules come to as coordinator, the decision on it, and what was decided before. */
final class CoordinatorDecisionPage {
  private static final String NOT_POSSIBLE = "wishNotPossible";

  private final Site site;

  CoordinatorDecisionPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/coordination/decision", visit -> deciding(visit, null)),
        site.post("/persons/{person}/coordination/decision", this::decide),
        site.get("/persons/{person}/coordination/decisions", this::decided));
  }

  private Answer deciding(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    Id<Person> person = heading.person().id();
    String name = heading.person().givenName();
    Typed typed = Typed.in(visit, refusal);
    CoordinatorProposal proposal =
        site.coordinations().propose(visit.caller(), person, typed.or(NOT_POSSIBLE, ""));
    List<Field> why = new ArrayList<>();
    why.add(
        Field.of(Field.Kind.DISPLAY, "comes", t.of("coordination.comes.to"))
            .hint(proposal.name() + ". " + t.named(proposal.rule())));
    evidence(proposal.evidence(), visit).forEach(why::add);
    List<Field> fields = new ArrayList<>();
    if (proposal.evidence().wish().isPresent()) {
      fields.add(
          Field.of(Field.Kind.LONG, NOT_POSSIBLE, t.of("coordination.wish.not"))
              .hint(t.of("coordination.wish.not.hint"))
              .mayBeLeftOut()
              .value(typed.or(NOT_POSSIBLE, "")));
    }
    fields.add(
        Field.of(Field.Kind.LONG, "personsView", t.of("enrolment.persons.view", name))
            .inOwnWords()
            .mayBeLeftOut()
            .value(typed.or("personsView", "")));
    fields.add(
        Field.of(Field.Kind.DATE, "validFrom", t.of("coordination.valid.from"))
            .value(typed.or("validFrom", visit.today().toString())));
    fields.add(Field.of(Field.Kind.HIDDEN, "staff", "").value(proposal.staff().toString()));
    FormView form =
        new FormView(
            visit.request().path(),
            List.of(
                new Section("why", t.of("coordination.evidence"), "", why),
                new Section("decision", t.of("coordination.decision"), "", fields)),
            List.of(),
            Button.to("", t.of("coordination.decide")).primary(),
            Button.to(CoordinationPage.address(person), t.of("form.leave")),
            "");
    return FormPages.show(
        visit,
        heading
            .below(t.of("coordination.weigh"), Tab.OVERVIEW)
            .shape(Shape.NARROW)
            .lead(t.of("coordination.weigh.lead")),
        form,
        refusal);
  }

  private static List<Field> evidence(CoordinatorEvidence evidence, Visit visit) {
    Texts t = visit.t();
    List<Field> fields = new ArrayList<>();
    evidence
        .wish()
        .ifPresent(
            wish ->
                fields.add(
                    Field.of(Field.Kind.DISPLAY, "wish", t.of("coordination.wish"))
                        .hint(
                            t.of(
                                "coordination.appointed.by",
                                wish.name(),
                                t.dates().near(wish.at(), visit.today())))));
    for (Standing one : evidence.standings()) {
      fields.add(
          Field.of(Field.Kind.DISPLAY, "standing-" + one.staff(), one.name())
              .hint(said(one, visit)));
    }
    return fields;
  }

  private static String said(Standing one, Visit visit) {
    Texts t = visit.t();
    String place =
        one.exclusive()
            ? t.of("coordination.stands.team")
            : one.lead() ? t.of("coordination.stands.lead") : t.of("coordination.stands.beside");
    return (one.elsewhere().isEmpty() ? "" : one.elsewhere() + ". ")
        + place
        + " "
        + t.of(
            "coordination.stands",
            one.minutes90(),
            one.minutes30(),
            one.interventions(),
            t.dates().near(one.appointedAt(), visit.today()));
  }

  private Answer decide(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Id<se.samordna.organisation.Staff> staff = form.neededId("staff");
          var from = form.neededDay("validFrom", visit.today());
          form.check();
          Id<Person> person = visit.id("person");
          var unused =
              site.coordinations()
                  .decide(
                      visit.caller(),
                      person,
                      new NewDecision(
                          staff, form.text(NOT_POSSIBLE), form.text("personsView"), from));
          return Visit.after(CoordinationPage.address(person), Done.COORDINATOR_DECIDED);
        },
        refusal -> deciding(visit, refusal));
  }

  private Answer decided(Visit visit) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    List<CoordinatorDecision> decisions =
        site.coordinations().decisions(visit.caller(), heading.person().id());
    List<Table> tables = new ArrayList<>();
    for (CoordinatorDecision one : decisions) {
      tables.add(table(one, visit));
    }
    if (tables.isEmpty()) {
      tables.add(
          new Table(
              "none",
              t.of("coordination.decisions"),
              "",
              List.of(),
              List.of(),
              new Empty(
                  "target",
                  t.of("coordination.decision.none"),
                  t.of("coordination.decision.lead"),
                  null),
              null));
    }
    return visit.show(
        "admin",
        heading.below(t.of("coordination.decisions"), Tab.OVERVIEW),
        new AdminView(tables));
  }

  private static Table table(CoordinatorDecision one, Visit visit) {
    Texts t = visit.t();
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(List.of(t.of("coordination.rule"), t.named(one.rule())), List.of()));
    lines.add(
        new Line(
            List.of(
                t.of("coordination.decided"),
                t.of(
                    "coordination.appointed.by",
                    one.decidedByName(),
                    t.dates().near(one.decidedAt(), visit.today()))),
            List.of()));
    evidence(one.evidence(), visit)
        .forEach(
            field ->
                lines.add(
                    new Line(List.of(field.label(), String.valueOf(field.hint())), List.of())));
    if (!one.evidence().wishNotPossible().isEmpty()) {
      lines.add(
          new Line(
              List.of(t.of("coordination.wish.not"), one.evidence().wishNotPossible()), List.of()));
    }
    lines.add(
        new Line(
            List.of(
                t.of("coordination.view"),
                one.personsView().isEmpty() ? t.of("coordination.view.none") : one.personsView()),
            List.of()));
    return new Table(
        "decision-" + one.id(),
        t.of("coordination.decided.on", one.name(), t.dates().dated(one.validFrom())),
        "",
        List.of(t.of("coordination.what"), t.of("coordination.holds")),
        lines,
        new Empty("target", "", "", null),
        null);
  }
}
