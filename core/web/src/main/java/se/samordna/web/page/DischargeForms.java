package se.samordna.web.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.admission.Admission;
import se.samordna.discharge.CarePart;
import se.samordna.discharge.DischargeDuty;
import se.samordna.discharge.DischargePlanning;
import se.samordna.discharge.DischargePlanning.CloseReason;
import se.samordna.discharge.Discharges.NewDeed;
import se.samordna.discharge.Discharges.NewExpectation;
import se.samordna.discharge.Discharges.NewPlanning;
import se.samordna.discharge.Discharges.NewReadiness;
import se.samordna.discharge.JointPlanning;
import se.samordna.discharge.Told;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView.Section;

/** What is recorded on the way out of inpatient care. */
final class DischargeForms {
  private final Site site;

  DischargeForms(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    String at = "/persons/{person}/discharges/{planning}";
    return List.of(
        site.get("/persons/{person}/discharges/new", visit -> beginning(visit, null)),
        site.post("/persons/{person}/discharges/new", this::begin),
        site.get(at + "/expected", visit -> expecting(visit, null)),
        site.post(at + "/expected", this::expect),
        site.get(at + "/ready", visit -> readying(visit, null)),
        site.post(at + "/ready", this::ready),
        site.get(at + "/done/{duty}", visit -> recording(visit, null)),
        site.post(at + "/done/{duty}", this::record),
        site.get(at + "/left", visit -> leaving(visit, null)),
        site.post(at + "/left", this::left),
        site.get(at + "/close", visit -> closing(visit, null)),
        site.post(at + "/close", this::close));
  }

  /** The planning of the address, which is the person's of the address. */
  private DischargePlanning planning(Visit visit) {
    DischargePlanning planning = site.discharges().get(visit.caller(), visit.id("planning"));
    if (!planning.person().equals(visit.<Person>id("person"))) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    return planning;
  }

  private static DischargeDuty duty(Visit visit) {
    return Reading.constant(DischargeDuty.class, visit.request().variable("duty"))
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static Answer form(
      Visit visit, String title, String lead, List<Field> fields, @Nullable Refusal refusal) {
    return MeetingForms.form(
        visit,
        title,
        lead,
        List.of(new Section("all", "", "", fields)),
        DischargesPage.address(visit.id("person")),
        refusal);
  }

  private static List<Field> moment(Visit visit, Typed typed, String label) {
    Texts t = visit.t();
    List<Field> fields = new ArrayList<>();
    fields.add(DayFields.day("day", label, visit.today().toString(), typed, t));
    fields.add(
        Field.of(Field.Kind.NUMBER, "time", t.of("meetings.from"))
            .hint(t.of("meetings.from.hint"))
            .value(typed.or("time", t.dates().clock(visit.now()))));
    return fields;
  }

  private Answer beginning(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    List<Field.Option> units = Teams.choices(visit);
    String typedUnit = typed.or("unit", "");
    String unit =
        units.stream()
            .map(Field.Option::value)
            .filter(typedUnit::equals)
            .findFirst()
            .orElseGet(() -> units.isEmpty() ? "" : units.get(0).value());
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(
                units.size() > 1 ? Field.Kind.SELECT : Field.Kind.HIDDEN,
                "unit",
                t.of("person.unit"))
            .options(units)
            .value(unit));
    fields.add(
        Field.of(Field.Kind.RADIO, "part", t.of("discharges.part"))
            .options(Choices.of(CarePart.class, t))
            .value(typed.or("part", CarePart.OPEN_CARE.name())));
    List<Field.Option> stays =
        site.admissions().of(visit.caller(), visit.id("person")).stream()
            .filter(stay -> stay.dischargedOn() == null)
            .map(stay -> stay(stay, t))
            .toList();
    if (!stays.isEmpty()) {
      fields.add(
          Field.of(Field.Kind.SELECT, "admission", t.of("discharges.stay"))
              .options(Choices.orNone(t.of("discharges.stay.none"), stays))
              .mayBeLeftOut()
              .value(typed.or("admission", stays.get(0).value())));
    }
    fields.add(
        Field.of(Field.Kind.SELECT, "owner", t.of("discharges.owner"))
            .hint(t.of("discharges.owner.hint"))
            .options(unit.isEmpty() ? List.of() : Teams.staffChoices(visit, Id.of(unit), false))
            .value(typed.or("owner", visit.caller().staff().toString())));
    fields.addAll(moment(visit, typed, t.of("discharges.judged")));
    fields.add(
        DayFields.day(
            "expectedOn",
            t.of("discharges.expected"),
            visit.today().plusDays(7).toString(),
            typed,
            t));
    return form(visit, t.of("discharges.new"), t.of("discharges.new.lead"), fields, refusal);
  }

  private static Field.Option stay(Admission stay, Texts t) {
    return Field.Option.of(
        stay.id().toString(),
        t.of("admission.since", stay.place(), t.dates().dated(stay.admittedOn())));
  }

  private Answer begin(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewPlanning wanted =
              new NewPlanning(
                  form.neededId("unit"),
                  form.choice("part", CarePart.class, CarePart.OPEN_CARE),
                  form.id("admission"),
                  form.neededId("owner"),
                  form.moment("day", "time", visit.now()),
                  form.neededDay("expectedOn", visit.today()));
          form.check();
          return after(site.discharges().begin(visit.caller(), visit.id("person"), wanted));
        },
        refusal -> beginning(visit, refusal));
  }

  private static Answer after(DischargePlanning planning) {
    return Visit.after(DischargesPage.address(planning.person()), Done.DISCHARGE_SAVED);
  }

  private Answer expecting(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    DischargePlanning planning = planning(visit);
    Typed typed = Typed.in(visit, refusal);
    List<Field> fields = new ArrayList<>();
    fields.add(
        DayFields.day(
            "expectedOn", t.of("discharges.expected"), planning.expectedOn().toString(), typed, t));
    if (planning.readyAt() != null) {
      fields.add(
          Field.of(Field.Kind.TICK, "stillReady", t.of("discharges.still.ready"))
              .value(typed.or("stillReady", "true")));
    }
    fields.add(FormPages.revision(planning.revision()));
    return form(visit, t.of("discharges.expect"), t.of("discharges.expect.lead"), fields, refusal);
  }

  private Answer expect(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewExpectation wanted =
              new NewExpectation(
                  form.neededDay("expectedOn", visit.today()), form.ticked("stillReady"));
          form.check();
          return after(
              site.discharges()
                  .expect(visit.caller(), planning(visit).id(), form.revision(), wanted));
        },
        refusal -> expecting(visit, refusal));
  }

  private Answer readying(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    List<Field> fields = new ArrayList<>(moment(visit, typed, t.of("discharges.ready.day")));
    fields.add(
        Field.of(Field.Kind.RADIO, "joint", t.of("discharges.joint"))
            .options(Choices.of(JointPlanning.class, t))
            .value(typed.or("joint", "")));
    fields.add(FormPages.revision(planning(visit).revision()));
    return form(visit, t.of("discharges.ready"), t.of("discharges.ready.lead"), fields, refusal);
  }

  private Answer ready(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewReadiness wanted =
              new NewReadiness(
                  form.moment("day", "time", visit.now()),
                  form.choice("joint", JointPlanning.class, JointPlanning.SIP));
          form.check();
          return after(
              site.discharges()
                  .ready(visit.caller(), planning(visit).id(), form.revision(), wanted));
        },
        refusal -> readying(visit, refusal));
  }

  private Answer recording(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    DischargeDuty duty = duty(visit);
    Typed typed = Typed.in(visit, refusal);
    List<Field> fields = new ArrayList<>(moment(visit, typed, t.of("discharges.done.day")));
    if (duty.tells()) {
      fields.add(
          Field.of(Field.Kind.CHECKS, "told", t.of("discharges.told"))
              .options(Choices.of(Told.class, t))
              .answers(typed.all("told", List.of()))
              .mayBeLeftOut());
    }
    if (duty.maybeSecret()) {
      fields.add(
          Field.of(Field.Kind.TICK, "secret", t.of("discharges.secret"))
              .hint(t.of("discharges.secret.hint"))
              .value(typed.or("secret", "")));
    }
    fields.add(FormPages.revision(planning(visit).revision()));
    return form(visit, t.named(duty), t.of("discharges.record.lead"), fields, refusal);
  }

  private Answer record(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          NewDeed wanted =
              new NewDeed(
                  duty(visit),
                  form.moment("day", "time", visit.now()),
                  form.ticked("secret"),
                  form.choices("told", Told.class));
          form.check();
          return after(
              site.discharges()
                  .record(visit.caller(), planning(visit).id(), form.revision(), wanted));
        },
        refusal -> recording(visit, refusal));
  }

  private Answer leaving(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    List<Field> fields =
        new ArrayList<>(moment(visit, Typed.in(visit, refusal), t.of("discharges.left.day")));
    fields.add(FormPages.revision(planning(visit).revision()));
    return form(visit, t.of("discharges.left"), t.of("discharges.left.lead"), fields, refusal);
  }

  private Answer left(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Instant at = form.moment("day", "time", visit.now());
          form.check();
          return after(
              site.discharges().left(visit.caller(), planning(visit).id(), form.revision(), at));
        },
        refusal -> leaving(visit, refusal));
  }

  private Answer closing(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    return form(
        visit,
        t.of("discharges.close"),
        t.of("discharges.close.lead"),
        List.of(
            Field.of(Field.Kind.RADIO, "why", t.of("discharges.why"))
                .options(Choices.of(CloseReason.class, t))
                .value(Typed.in(visit, refusal).or("why", "")),
            FormPages.revision(planning(visit).revision())),
        refusal);
  }

  private Answer close(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          CloseReason why = form.choice("why", CloseReason.class, CloseReason.NO_NEED);
          form.check();
          return after(
              site.discharges().close(visit.caller(), planning(visit).id(), form.revision(), why));
        },
        refusal -> closing(visit, refusal));
  }
}
