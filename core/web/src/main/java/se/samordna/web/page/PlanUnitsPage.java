package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Unit;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanFile;
import se.samordna.plan.PlanRecords.NewApproval;
import se.samordna.plan.PlanRecords.NewUnit;
import se.samordna.plan.PlanUnit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.FormView.Section;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.PersonView.Tab;
import se.samordna.web.view.Tone;

/** The units that answer for interventions of a coordinated care plan, and that they approve it. */
final class PlanUnitsPage {
  private static final int MOST = 30;

  private final Site site;

  PlanUnitsPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    String at = "/persons/{person}/plans/{plan}/units";
    return List.of(
        site.get(at, visit -> naming(visit, null)),
        site.post(at, this::name),
        site.get(at + "/{unit}/approve", visit -> approval(visit, null)),
        site.post(at + "/{unit}/approve", this::approve));
  }

  /** The units of a plan with who has approved; each that has not leads to where it does. */
  static RowCard card(Plan plan, List<PlanUnit> units, String address, Texts t) {
    List<Row> rows = new ArrayList<>();
    for (PlanUnit unit : units) {
      if (unit.named()) {
        Optional<PlanUnit.Approval> approval = unit.approval();
        boolean open = approval.isEmpty() && plan.draft() != null && plan.endedAt() == null;
        rows.add(
            row(unit, approval, open ? address + "/units/" + unit.id() + "/approve" : null, t));
      }
    }
    return card(rows, t);
  }

  /** The units by whose approval a version was established. */
  static RowCard card(int version, List<PlanUnit> units, Texts t) {
    return card(
        units.stream()
            .filter(unit -> unit.approvalOf(version).isPresent())
            .map(unit -> row(unit, unit.approvalOf(version), null, t))
            .toList(),
        t);
  }

  private static RowCard card(List<Row> rows, Texts t) {
    return new RowCard(
        "units",
        t.of("plan.units"),
        Integer.toString(rows.size()),
        rows,
        new Empty("home", t.of("plan.units.none"), t.of("plan.units.normally"), null),
        null);
  }

  private static Row row(
      PlanUnit unit, Optional<PlanUnit.Approval> approval, @Nullable String place, Texts t) {
    String title = unit.principal().isEmpty() ? unit.name() : unit.name() + ", " + unit.principal();
    return new Row(
        approval.isPresent() ? "check-circle" : "clock",
        approval.isPresent() ? Tone.KEPT : Tone.THINK,
        title,
        place,
        unit.answersFor(),
        approval.map(one -> said(one, t)).orElseGet(() -> t.of("plan.unit.not.approved")));
  }

  private static String said(PlanUnit.Approval one, Texts t) {
    String key =
        one.way() == PlanUnit.Way.HERE ? "plan.unit.approved" : "plan.unit.approved.in.writing";
    return t.of(key, t.dates().dated(one.day()), one.by());
  }

  private Answer naming(Visit visit, @Nullable Refusal refusal) {
    PlanFile file = site.plans().file(visit.caller(), visit.id("person"));
    PersonFrame frame = PersonFrame.of(visit, file.person());
    Texts t = visit.t();
    Plan plan = PlanPage.plan(frame, visit);
    Typed typed = Typed.in(visit, refusal);
    List<PlanUnit> units = file.beside().units(plan.id()).stream().filter(PlanUnit::named).toList();
    List<Field.Option> own = own(visit);
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < units.size() + 2; i++) {
      PlanUnit unit = i < units.size() ? units.get(i) : null;
      sections.add(
          new Section(
              "unit-" + i,
              unit == null ? t.of("plan.unit.new") : unit.name(),
              "",
              about(unit, "units-" + i + "-", own, typed, t)));
    }
    sections.add(new Section("end", "", "", List.of(FormPages.revision(plan.revision()))));
    FormView form =
        new FormView(
            visit.request().path(),
            sections,
            List.of(),
            Button.to("", t.of("form.save")).primary(),
            Button.to(frame.address() + "/plan", t.of("form.leave")),
            "");
    return FormPages.show(
        visit,
        frame
            .below(t.of("plan.units"), Tab.PLAN)
            .shape(Shape.NARROW)
            .lead(t.of("plan.units.lead", plan.type().law())),
        form,
        refusal);
  }

  private List<Field.Option> own(Visit visit) {
    return site.organisations().units(visit.caller(), visit.caller().provider()).stream()
        .map(unit -> Field.Option.of(unit.id().toString(), unit.name()))
        .toList();
  }

  private static List<Field> about(
      @Nullable PlanUnit unit, String at, List<Field.Option> own, Typed typed, Texts t) {
    Id<Unit> here = unit == null ? null : unit.own();
    return List.of(
        Field.of(Field.Kind.TEXT, at + "name", t.of("plan.unit.name"))
            .mayBeLeftOut()
            .value(typed.or(at + "name", unit == null ? "" : unit.name())),
        Field.of(Field.Kind.TEXT, at + "principal", t.of("plan.unit.principal"))
            .mayBeLeftOut()
            .value(typed.or(at + "principal", unit == null ? "" : unit.principal())),
        Field.of(Field.Kind.SELECT, at + "own", t.of("plan.unit.own"))
            .hint(t.of("plan.unit.own.hint"))
            .options(Choices.orNone(t.of("plan.unit.in.writing"), own))
            .mayBeLeftOut()
            .value(typed.or(at + "own", here == null ? "" : here.toString())),
        Field.of(Field.Kind.LONG, at + "answersFor", t.of("plan.unit.answers.for"))
            .mayBeLeftOut()
            .value(typed.or(at + "answersFor", unit == null ? "" : unit.answersFor())));
  }

  private Answer name(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          List<NewUnit> units = new ArrayList<>();
          for (int i = 0; i < MOST && form.everything().containsKey("units-" + i + "-name"); i++) {
            String at = "units-" + i + "-";
            if (!form.text(at + "name").isEmpty()) {
              units.add(
                  new NewUnit(
                      form.text(at + "name"),
                      form.text(at + "principal"),
                      form.id(at + "own"),
                      form.text(at + "answersFor")));
            }
          }
          form.check();
          site.planRecords().nameUnits(visit.caller(), visit.id("plan"), form.revision(), units);
          return Visit.after("/persons/" + visit.id("person") + "/plan", Done.PLAN_SAVED);
        },
        refusal -> naming(visit, refusal));
  }

  private Answer approval(Visit visit, @Nullable Refusal refusal) {
    PlanFile file = site.plans().file(visit.caller(), visit.id("person"));
    PersonFrame frame = PersonFrame.of(visit, file.person());
    Texts t = visit.t();
    Plan plan = PlanPage.plan(frame, visit);
    Id<PlanUnit> wanted = visit.id("unit");
    PlanUnit unit =
        file.beside().units(plan.id()).stream()
            .filter(one -> one.id().equals(wanted))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    Typed typed = Typed.in(visit, refusal);
    List<Field> fields = new ArrayList<>();
    if (unit.own() == null) {
      fields.add(
          DayFields.day("day", t.of("plan.unit.approved.day"), visit.today().toString(), typed, t));
      fields.add(
          Field.of(Field.Kind.TEXT, "by", t.of("plan.unit.approved.by")).value(typed.or("by", "")));
    }
    fields.add(FormPages.revision(plan.revision()));
    FormView form =
        FormView.of(visit.request().path(), t.of("plan.unit.approve"), fields)
            .leave(frame.address() + "/plan", t.of("form.leave"));
    return FormPages.show(
        visit,
        frame
            .below(t.of("plan.unit.approve.of", unit.name()), Tab.PLAN)
            .shape(Shape.NARROW)
            .lead(t.of(unit.own() == null ? "plan.unit.approve.writing" : "plan.unit.approve.own")),
        form,
        refusal);
  }

  private Answer approve(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          boolean inWriting = form.everything().containsKey("by");
          NewApproval approval =
              new NewApproval(
                  visit.id("unit"),
                  inWriting ? form.neededDay("day", visit.today()) : visit.today(),
                  inWriting ? form.needed("by") : "");
          form.check();
          site.planRecords().approve(visit.caller(), visit.id("plan"), form.revision(), approval);
          return Visit.after("/persons/" + visit.id("person") + "/plan", Done.PLAN_SAVED);
        },
        refusal -> approval(visit, refusal));
  }
}
