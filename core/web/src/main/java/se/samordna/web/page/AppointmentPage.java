package se.samordna.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.coordination.Appointment;
import se.samordna.coordination.AppointmentGround;
import se.samordna.coordination.CoordinationRole;
import se.samordna.coordination.Coordinations.NewAppointment;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Organisations.StaffAtUnit;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.PersonView.Tab;

/** Records that somebody is appointed to a role of coordination, and that it has ended. */
final class AppointmentPage {
  private final Site site;

  AppointmentPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/coordination/appoint", visit -> appointing(visit, null)),
        site.post("/persons/{person}/coordination/appoint", this::appoint),
        site.get(
            "/persons/{person}/coordination/appointments/{appointment}",
            visit -> ending(visit, null)),
        site.post("/persons/{person}/coordination/appointments/{appointment}", this::end));
  }

  private Answer appointing(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    Id<Person> person = heading.person().id();
    List<CoordinationRole> roles =
        site.coordinations().of(visit.caller(), person).roles().stream()
            .sorted(Comparator.comparing(CoordinationRole::ordinal))
            .toList();
    Typed typed = Typed.in(visit, refusal);
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(Field.Kind.SELECT, "role", t.of("coordination.role"))
            .hint(t.of("coordination.role.hint"))
            .options(Choices.orNone(t.of("form.choose"), Choices.of(roles, t)))
            .value(typed.or("role", visit.asked("role").orElse(""))));
    fields.add(
        Field.of(Field.Kind.SELECT, "staff", t.of("coordination.who"))
            .options(Choices.orNone(t.of("form.choose"), holders(visit)))
            .value(typed.or("staff", asked(visit))));
    fields.add(
        Field.of(Field.Kind.RADIO, "ground", t.of("coordination.ground"))
            .options(Choices.of(AppointmentGround.class, t))
            .value(typed.or("ground", "")));
    fields.add(
        Field.of(Field.Kind.TEXT, "why", t.of("coordination.why"))
            .mayBeLeftOut()
            .value(typed.or("why", "")));
    fields.add(
        Field.of(Field.Kind.SELECT, "appointedBy", t.of("coordination.by"))
            .hint(t.of("coordination.by.hint"))
            .options(Choices.orNone(t.of("coordination.by.me"), managers(visit)))
            .value(typed.or("appointedBy", "")));
    fields.add(
        Field.of(Field.Kind.DATE, "appointedOn", t.of("coordination.on"))
            .value(typed.or("appointedOn", visit.today().toString())));
    FormView form =
        FormView.of(visit.request().path(), t.of("form.save"), fields)
            .leave(CoordinationPage.address(person), t.of("form.leave"));
    return FormPages.show(
        visit,
        heading
            .below(t.of("coordination.appoint"), Tab.OVERVIEW)
            .shape(Shape.NARROW)
            .lead(t.of("coordination.appoint.lead")),
        form,
        refusal);
  }

  private static String asked(Visit visit) {
    return visit
        .asked("unit")
        .flatMap(unit -> visit.asked("staff").map(one -> unit + one))
        .orElse("");
  }

  /** Colleagues at the reader's units who may be given a role, each as unit and id. */
  private static List<Field.Option> holders(Visit visit) {
    List<Field.Option> holders = new ArrayList<>();
    Teams.mine(visit)
        .forEach(
            (unit, name) ->
                Teams.staffChoices(visit, unit, false)
                    .forEach(
                        one ->
                            holders.add(
                                Field.Option.of(unit + one.value(), one.label() + ", " + name))));
    return holders;
  }

  private static List<Field.Option> managers(Visit visit) {
    Map<Id<Staff>, Field.Option> managers = new LinkedHashMap<>();
    for (Id<Unit> unit : visit.caller().units()) {
      for (StaffAtUnit one : Teams.staff(visit, unit)) {
        if (one.assignment().role() == Role.UNIT_MANAGER) {
          managers.putIfAbsent(
              one.staff().id(), Field.Option.of(one.staff().id().toString(), one.staff().name()));
        }
      }
    }
    return List.copyOf(managers.values());
  }

  private Answer appoint(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          CoordinationRole role =
              form.choice("role", CoordinationRole.class, CoordinationRole.CO_COORDINATOR);
          AppointmentGround ground =
              form.choice("ground", AppointmentGround.class, AppointmentGround.NEEDED);
          String holder = form.needed("staff");
          Id<Staff> by = form.id("appointedBy");
          var on = form.neededDay("appointedOn", visit.today());
          form.check();
          if (holder.length() != 72) {
            throw Refusal.at("/staff", Code.FIELD_WRONG);
          }
          Id<Person> person = visit.id("person");
          var unused =
              site.coordinations()
                  .appoint(
                      visit.caller(),
                      person,
                      new NewAppointment(
                          role,
                          Visit.idOf(holder.substring(36)),
                          Visit.idOf(holder.substring(0, 36)),
                          ground,
                          form.text("why"),
                          Objects.requireNonNullElse(by, visit.caller().staff()),
                          on));
          return Visit.after(CoordinationPage.address(person), Done.APPOINTED);
        },
        refusal -> appointing(visit, refusal));
  }

  private Answer ending(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    Id<Person> person = heading.person().id();
    Id<Appointment> id = visit.id("appointment");
    Appointment one =
        site.coordinations().of(visit.caller(), person).appointments().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("coordination.end"),
                List.of(
                    Field.of(Field.Kind.TEXT, "because", t.of("coordination.because"))
                        .value(Typed.in(visit, refusal).or("because", ""))))
            .leave(CoordinationPage.address(person), t.of("form.leave"));
    return FormPages.show(
        visit,
        heading
            .below(t.of("coordination.end"), Tab.OVERVIEW)
            .shape(Shape.NARROW)
            .lead(t.of("coordination.end.lead", one.name(), t.named(one.role()))),
        form,
        refusal);
  }

  private Answer end(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          String because = form.needed("because");
          form.check();
          var unused = site.coordinations().end(visit.caller(), visit.id("appointment"), because);
          return Visit.after(CoordinationPage.address(visit.id("person")), Done.APPOINTMENT_ENDED);
        },
        refusal -> ending(visit, refusal));
  }
}
