package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.meeting.MeetingType;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanFile;
import se.samordna.plan.PlanType;
import se.samordna.plan.PlanVersion;
import se.samordna.plan.Plans.Adoption;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** The plans of a person: read, adopt. */
final class PlanPage {
  private final Site site;

  PlanPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/plan", this::show),
        site.get("/persons/{person}/plans/{plan}/adopt", visit -> adoption(visit, null)),
        site.post("/persons/{person}/plans/{plan}/adopt", this::adopt));
  }

  private Answer show(Visit visit) {
    PlanFile file = site.plans().file(visit.caller(), visit.id("person"));
    PersonFrame frame = PersonFrame.of(visit, file.person());
    Texts t = visit.t();
    Button begin = Button.to(frame.address() + "/plans/new", t.of("plan.begin")).icon("plus");
    Button sip = Button.to(frame.address() + "/sip", t.named(PlanType.SIP)).icon("people");
    List<Lists.Plan> plans =
        frame.file().plans().stream().map(plan -> plan(plan, file, frame, visit)).toList();
    Empty empty =
        plans.isEmpty()
            ? new Empty(
                "target",
                t.of("plan.none"),
                t.of("plan.none.normally", frame.person().givenName()),
                begin.primary())
            : null;
    return visit.show(
        "plan",
        frame.frame(),
        new Lists.Plans(
            frame.banner(Tab.PLAN),
            plans,
            empty,
            beside(file, frame, visit),
            plans.isEmpty() ? List.of(sip) : List.of(begin, sip)));
  }

  private static List<Lists.RowCard> beside(PlanFile file, PersonFrame frame, Visit visit) {
    Texts t = visit.t();
    List<Lists.RowCard> cards = new ArrayList<>();
    for (Plan plan : frame.file().plans()) {
      if (plan.type().isApprovedByUnits()) {
        String address = new PlanView(plan, frame, visit).address();
        cards.add(PlanUnitsPage.card(plan, file.beside().units(plan.id()), address, t));
      }
    }
    if (!file.beside().elsewhere().isEmpty()) {
      cards.add(PlanChoicePage.elsewhere(file.beside().elsewhere(), frame.address(), t));
    }
    return cards;
  }

  private static Lists.Plan plan(Plan plan, PlanFile file, PersonFrame frame, Visit visit) {
    Texts t = visit.t();
    PlanView view = new PlanView(plan, frame, visit);
    boolean over = plan.endedAt() != null;
    Optional<String> system = file.beside().system(plan.type());
    List<PlanVersion> versions = versions(plan, file);
    return new Lists.Plan(
        t.named(plan.type()),
        PlanView.stands(plan.type(), t),
        system.map(name -> t.of("plan.kept.lead", name) + " ").orElse("")
            + state(plan, visit)
            + provisional(plan, file, t),
        over || system.isPresent() ? view.goals() : view.goalsToWorkOn(),
        view.parts(),
        new Empty("target", t.of("person.goals.none"), t.of("person.goals.normally"), null),
        over ? List.of() : verbs(plan, view, system, t),
        t.count("plan.evaluations", plan.evaluations().size()),
        new EvaluationRows(frame.person().givenName(), t).of(plan, versions),
        t.count("plan.versions", versions.size()),
        versions.stream().map(one -> row(one, view, t)).toList());
  }

  /** That the plan waits for a meeting to say yes or no. */
  private static String provisional(Plan plan, PlanFile file, Texts t) {
    return plan.endedAt() != null
        ? ""
        : file.beside()
            .waits(plan.id())
            .map(
                one ->
                    " "
                        + t.of(
                            "provisional.plan",
                            t.dates().dated(Days.of(one.since())),
                            t.named(MeetingType.valueOf(one.waitsFor()))))
            .orElse("");
  }

  private static List<PlanVersion> versions(Plan plan, PlanFile file) {
    return file.versions().getOrDefault(plan.id(), List.of());
  }

  private static Row row(PlanVersion version, PlanView view, Texts t) {
    return new Row(
        null,
        Tone.PLAIN,
        t.of("plan.version", version.number()),
        view.address() + "/versions/" + version.number(),
        String.join(", ", version.tookPart()),
        t.dates().dated(Days.of(version.adoptedAt())));
  }

  private static String state(Plan plan, Visit visit) {
    String unasked = PlanCautions.unasked(plan.current(), visit);
    return (held(plan, visit.t()) + " " + unasked).strip();
  }

  private static String held(Plan plan, Texts t) {
    PlanVersion current = plan.current();
    String held =
        current == null
            ? t.of("plan.not.adopted")
            : t.of("plan.adopted", current.number(), t.dates().dated(Days.of(current.adoptedAt())));
    if (plan.endedAt() != null) {
      return t.of("plan.ended", t.dates().dated(Days.of(plan.endedAt())));
    }
    return plan.draft() != null && current != null ? held + " " + t.of("plan.draft.too") : held;
  }

  private static List<Button> verbs(Plan plan, PlanView view, Optional<String> system, Texts t) {
    List<Button> verbs = new ArrayList<>();
    if (!PlanPartsPage.items(plan, system).isEmpty()) {
      verbs.add(Button.to(view.address() + "/parts", t.of("plan.parts")).icon("pencil"));
    }
    if (system.isEmpty()) {
      Button goal = Button.to(view.address() + "/goals/new", t.of("plan.goal.new")).icon("plus");
      verbs.add(
          plan.type().needsGoal() && plan.content().goals().isEmpty() ? goal.primary() : goal);
    }
    if (plan.type().isApprovedByUnits() && plan.draft() != null && system.isEmpty()) {
      verbs.add(Button.to(view.address() + "/units", t.of("plan.units")).icon("home"));
    }
    boolean empty = plan.content().goals().isEmpty() && plan.content().parts().isEmpty();
    if (plan.draft() != null && !empty) {
      verbs.add(Button.to(view.address() + "/adopt", t.of("plan.adopt")).icon("check").primary());
    }
    return verbs;
  }

  private Answer adoption(Visit visit, @Nullable Refusal refusal) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    Plan plan = plan(frame, visit);
    Typed typed = Typed.in(visit, refusal);
    String place = new PlanView(plan, frame, visit).address();
    List<Field> fields = new ArrayList<>(PlanCautions.fields(refusal, typed, visit));
    fields.addAll(adopters(plan, frame, typed, visit));
    FormView form =
        FormView.of(place + "/adopt", t.of("plan.adopt"), fields)
            .leave(frame.address() + "/plan", t.of("form.leave"));
    return FormPages.show(
        visit,
        frame.below(t.of("plan.adopt"), Tab.PLAN).shape(Shape.NARROW).lead(t.of("plan.adopt.lead")),
        form,
        PlanGaps.card(plan.draft(), plan.type(), place, t),
        refusal);
  }

  private static List<Field> adopters(Plan plan, PersonFrame frame, Typed typed, Visit visit) {
    Texts t = visit.t();
    return List.of(
        Field.of(
                Field.Kind.TICK,
                "person",
                t.of("plan.person.took.part", frame.person().givenName()))
            .value(typed.or("person", "true")),
        Field.of(Field.Kind.LONG, "others", t.of("plan.took.part"))
            .hint(t.of("form.one.a.line"))
            .mayBeLeftOut()
            .value(typed.or("others", visit.caller().displayName())),
        FormPages.revision(plan.revision()));
  }

  private Answer adopt(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Adoption adoption =
              new Adoption(form.ticked("person"), form.lines("others"), PlanCautions.read(form));
          site.plans().adopt(visit.caller(), visit.id("plan"), form.revision(), adoption);
          return Visit.after("/persons/" + visit.id("person") + "/plan", Done.PLAN_ADOPTED);
        },
        refusal -> adoption(visit, refusal));
  }

  /** The plan of the path, one of the person's. */
  static Plan plan(PersonFrame frame, Visit visit) {
    Id<Plan> id = visit.id("plan");
    return frame.file().plans().stream()
        .filter(plan -> plan.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  /** The goal of the path, one of the plan's. */
  static LifeGoal goal(Plan plan, Visit visit) {
    Id<LifeGoal> id = visit.id("goal");
    return plan.content().goals().stream()
        .filter(goal -> goal.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }
}
