package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.plan.CorrectionNote;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanChanges;
import se.samordna.plan.PlanFile;
import se.samordna.plan.PlanVersion;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;

/**
 * One adopted version: what it said, who took part, what it changed, and what the person says is
 * wrong.
 */
final class PlanVersionPage {
  private final Site site;

  PlanVersionPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/plans/{plan}/versions/{number}", this::show),
        site.get(
            "/persons/{person}/plans/{plan}/versions/{number}/correct",
            visit -> Corrections.form(visit, null)),
        site.post("/persons/{person}/plans/{plan}/versions/{number}/correct", this::correct));
  }

  private Answer show(Visit visit) {
    PlanFile file = site.plans().file(visit.caller(), visit.id("person"));
    PersonFrame frame = PersonFrame.of(visit, file.person());
    Texts t = visit.t();
    Plan plan = PlanPage.plan(frame, visit);
    PlanVersion version = version(file, plan, visit);
    Plan then =
        new Plan(
            plan.id(),
            plan.person(),
            plan.type(),
            plan.revision(),
            null,
            version,
            plan.evaluations(),
            plan.createdAt(),
            plan.endedAt());
    PlanView view = new PlanView(then, frame, visit);
    Lists.Plan shown =
        new Lists.Plan(
            t.named(plan.type()),
            PlanView.stands(plan.type(), t),
            t.of("plan.adopted", version.number(), t.dates().dated(Days.of(version.adoptedAt()))),
            view.goals(),
            view.parts(),
            new Empty("target", t.of("person.goals.none"), t.of("person.goals.normally"), null),
            List.of(),
            "",
            List.of(),
            "",
            List.of());
    String place = view.address() + "/versions/" + version.number();
    return visit.show(
        "plan",
        frame.below(t.of("plan.version", version.number()), Tab.PLAN),
        new Lists.Plans(
            frame.banner(Tab.PLAN),
            List.of(shown),
            null,
            cards(file, plan, version, frame, visit),
            List.of(
                Button.to(place + "/correct", t.of("plan.correct")).icon("pencil"),
                Button.to(frame.address() + "/plan", t.of("plan.to.current")))));
  }

  private static List<RowCard> cards(
      PlanFile file, Plan plan, PlanVersion version, PersonFrame frame, Visit visit) {
    Texts t = visit.t();
    List<RowCard> cards = new ArrayList<>();
    cards.add(tookPart(version, frame, t));
    cards.addAll(PlanCautions.cards(version, visit));
    if (plan.type().isApprovedByUnits()) {
      cards.add(PlanUnitsPage.card(version.number(), file.beside().units(plan.id()), t));
    }
    cards.add(changes(file, plan, version, visit));
    cards.add(Corrections.card(notes(file.beside().corrections(plan.id(), version.number())), t));
    return cards;
  }

  private static PlanVersion version(PlanFile file, Plan plan, Visit visit) {
    return file.versions().getOrDefault(plan.id(), List.of()).stream()
        .filter(one -> visit.request().variable("number").equals(Integer.toString(one.number())))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static RowCard tookPart(PlanVersion version, PersonFrame frame, Texts t) {
    List<Row> rows = new ArrayList<>();
    String name = frame.person().givenName();
    String there = version.personTookPart() ? "plan.person.was.there" : "plan.person.was.not";
    rows.add(ChangeCard.plain(t.of(there, name), "", ""));
    version.tookPart().forEach(one -> rows.add(ChangeCard.plain(one, "", "")));
    return new RowCard(
        "part", t.of("plan.who.took.part"), "", rows, new Empty("people", "", "", null), null);
  }

  private static RowCard changes(PlanFile file, Plan plan, PlanVersion version, Visit visit) {
    Texts t = visit.t();
    Optional<PlanVersion> before =
        file.versions().getOrDefault(plan.id(), List.of()).stream()
            .filter(one -> one.number() == version.number() - 1)
            .findFirst();
    List<Row> rows =
        before
            .map(
                one ->
                    PlanChanges.between(
                        one.content(), version.content(), new PlanWords(t).wording()))
            .orElse(List.of())
            .stream()
            .map(one -> ChangeCard.row(one.before(), one.after(), t.named(one.where()), t))
            .toList();
    String none = before.isEmpty() ? "plan.changes.first" : "plan.changes.none";
    return ChangeCard.of(t.of("plan.changes"), rows, t.of(none), t);
  }

  private static List<Corrections.Note> notes(List<CorrectionNote> notes) {
    return notes.stream()
        .map(one -> new Corrections.Note(one.words(), one.said(), one.recordedAt()))
        .toList();
  }

  private Answer correct(Visit visit) {
    return visit.attempt(
        () -> {
          site.planRecords()
              .correct(
                  visit.caller(),
                  visit.id("plan"),
                  Corrections.number(visit),
                  Corrections.read(visit));
          return Corrections.after(visit);
        },
        refusal -> Corrections.form(visit, refusal));
  }
}
