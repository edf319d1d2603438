package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanChoice;
import se.samordna.plan.PlanElsewhere;
import se.samordna.plan.PlanRecords.NewElsewhere;
import se.samordna.plan.PlanType;
import se.samordna.plan.PlanVersion;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.sip.ReceivedSip;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Lists;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** Before a new plan is begun: the plans that the person has already, here and with others. */
final class PlanChoicePage {
  private final Site site;

  PlanChoicePage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/plans/new", visit -> choose(visit, null)),
        site.post("/persons/{person}/plans/new", this::begin),
        site.get("/persons/{person}/plans/elsewhere/new", visit -> elsewhere(visit, null)),
        site.post("/persons/{person}/plans/elsewhere/new", this::note),
        site.get("/persons/{person}/plans/elsewhere/{elsewhere}", this::one),
        site.post("/persons/{person}/plans/elsewhere/{elsewhere}/end", this::end));
  }

  private static String place(Visit visit) {
    return "/persons/" + visit.id("person") + "/plans/new";
  }

  private Answer choose(Visit visit, @Nullable Refusal refusal) {
    PersonFrame frame = PersonFrame.read(visit);
    PlanChoice choice = site.planRecords().choice(visit.caller(), frame.person().id());
    Texts t = visit.t();
    FormView form =
        visit.mended(
            FormView.of(place(visit), t.of("plan.begin"), List.of(types(visit, choice, refusal)))
                .leave(frame.address() + "/plan", t.of("form.leave")),
            refusal);
    Button other =
        Button.to(frame.address() + "/plans/elsewhere/new", t.of("plan.elsewhere.new"))
            .icon("plus");
    return visit.show(
        refusal == null ? 200 : refusal.kind().status(),
        "personRows",
        frame.below(t.of("plan.begin"), Tab.PLAN),
        new Lists.PersonRows(
            frame.banner(Tab.PLAN),
            List.of(other),
            had(choice, frame, visit),
            form,
            t.of("plan.type")));
  }

  /** What the person has: plans here, copies of SIPs from others, and what the person tells of. */
  private List<RowCard> had(PlanChoice choice, PersonFrame frame, Visit visit) {
    List<RowCard> cards = new ArrayList<>();
    cards.add(plans(choice, frame, visit.t()));
    List<ReceivedSip> copies = site.sips().received(visit.caller(), frame.person().id());
    if (!copies.isEmpty()) {
      cards.add(SipPage.received(copies, visit));
    }
    cards.add(elsewhere(choice.beside().elsewhere(), frame.address(), visit.t()));
    return cards;
  }

  private static Field types(Visit visit, PlanChoice choice, @Nullable Refusal refusal) {
    Texts t = visit.t();
    return Field.of(Field.Kind.RADIO, "type", t.of("plan.type"))
        .options(
            choice.types().stream()
                .map(type -> new Field.Option(type.name(), t.named(type), note(type, choice, t)))
                .toList())
        .value(Typed.in(visit, refusal).or("type", PlanType.CM_PLAN.name()));
  }

  private static String note(PlanType type, PlanChoice choice, Texts t) {
    return choice
        .beside()
        .system(type)
        .map(system -> t.of("plan.kept.in", system))
        .orElse(type.law());
  }

  private static RowCard plans(PlanChoice choice, PersonFrame frame, Texts t) {
    List<Row> rows =
        choice.plans().stream()
            .map(
                plan ->
                    new Row(
                        "target",
                        Tone.ACTION,
                        t.named(plan.type()),
                        frame.address() + "/plan",
                        state(plan, t),
                        t.dates().dated(Days.of(plan.createdAt()))))
            .toList();
    return new RowCard(
        "plans",
        t.of("plan.had"),
        Integer.toString(rows.size()),
        rows,
        new Empty("target", t.of("plan.none"), t.of("plan.had.normally"), null),
        null);
  }

  private static String state(Plan plan, Texts t) {
    PlanVersion current = plan.current();
    return current == null
        ? t.of("plan.not.adopted")
        : t.of("plan.adopted", current.number(), t.dates().dated(Days.of(current.adoptedAt())));
  }

  /** The plans that the person says there are with others. */
  static RowCard elsewhere(List<PlanElsewhere> plans, String address, Texts t) {
    List<Row> rows =
        plans.stream()
            .map(
                plan ->
                    new Row(
                        "person",
                        Tone.ACTION,
                        plan.what(),
                        address + "/plans/elsewhere/" + plan.id(),
                        plan.holder(),
                        t.of("plan.elsewhere.told", t.dates().dated(plan.toldOn()))))
            .toList();
    return new RowCard(
        "elsewhere",
        t.of("plan.elsewhere"),
        Integer.toString(rows.size()),
        rows,
        new Empty("people", t.of("plan.elsewhere.none"), t.of("plan.elsewhere.normally"), null),
        null);
  }

  private Answer begin(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          PlanType type = form.choice("type", PlanType.class, PlanType.CM_PLAN);
          form.check();
          site.plans().begin(visit.caller(), visit.id("person"), type);
          return Visit.after("/persons/" + visit.id("person") + "/plan", Done.PLAN_BEGUN);
        },
        refusal -> choose(visit, refusal));
  }

  private Answer elsewhere(Visit visit, @Nullable Refusal refusal) {
    PersonHeading person = PersonHeading.read(visit);
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                person.address() + "/plans/elsewhere/new",
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.TEXT, "what", t.of("plan.elsewhere.what"))
                        .hint(t.of("plan.elsewhere.what.hint"))
                        .value(typed.or("what", "")),
                    Field.of(Field.Kind.TEXT, "holder", t.of("plan.elsewhere.holder"))
                        .mayBeLeftOut()
                        .value(typed.or("holder", "")),
                    DayFields.day(
                        "toldOn", t.of("plan.elsewhere.day"), visit.today().toString(), typed, t)))
            .leave(place(visit), t.of("form.leave"));
    return FormPages.show(
        visit,
        person
            .below(t.of("plan.elsewhere.new"), Tab.PLAN)
            .shape(Shape.NARROW)
            .lead(t.of("plan.elsewhere.lead")),
        form,
        refusal);
  }

  private Answer note(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewElsewhere plan =
              new NewElsewhere(
                  form.needed("what"),
                  form.text("holder"),
                  form.neededDay("toldOn", visit.today()));
          form.check();
          site.planRecords().note(visit.caller(), visit.id("person"), plan);
          return Visit.after(place(visit), Done.PLAN_ELSEWHERE_NOTED);
        },
        refusal -> elsewhere(visit, refusal));
  }

  private Answer one(Visit visit) {
    PersonFrame frame = PersonFrame.read(visit);
    Texts t = visit.t();
    PlanElsewhere plan =
        site.planRecords().choice(visit.caller(), frame.person().id()).beside().elsewhere().stream()
            .filter(one -> one.id().equals(visit.<PlanElsewhere>id("elsewhere")))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    Button end =
        Button.send(
            frame.address() + "/plans/elsewhere/" + plan.id() + "/end",
            t.of("plan.elsewhere.end"),
            Map.of());
    return visit.show(
        "personRows",
        frame.below(plan.what(), Tab.PLAN),
        new Lists.PersonRows(
            frame.banner(Tab.PLAN),
            List.of(end),
            List.of(elsewhere(List.of(plan), frame.address(), t)),
            null,
            ""));
  }

  private Answer end(Visit visit) {
    site.planRecords().end(visit.caller(), visit.id("elsewhere"));
    return Visit.after(place(visit), Done.PLAN_ELSEWHERE_ENDED);
  }
}
