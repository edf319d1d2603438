package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.Model;
import se.samordna.model.Step;
import se.samordna.ombud.MandateGiven;
import se.samordna.ombud.MandateView;
import se.samordna.ombud.OmbudAppointment;
import se.samordna.ombud.OmbudMandate;
import se.samordna.ombud.OmbudMandates;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.AdminView.Table;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.PersonView.Tab;

/** A person's mandates of a personal ombud, one of them, and the appointments that belong to it. */
final class MandatesPage {
  static final String PLACE = "/ombud-mandates/";

  private final Site site;

  MandatesPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/ombud", this::ofPerson),
        site.get(PLACE + "{ombudMandate}", this::show),
        site.get(PLACE + "{ombudMandate}/appointments/new", visit -> meeting(visit, null)),
        site.post(PLACE + "{ombudMandate}/appointments/new", this::meet),
        site.post(PLACE + "{ombudMandate}/appointments/{ombudAppointment}/off", this::callOff));
  }

  /** Where one mandate is. */
  static String address(Id<OmbudMandate> mandate) {
    return PLACE + mandate;
  }

  /** Where a person's are. */
  static String ofPerson(Id<Person> person) {
    return PersonFrame.address(person) + "/ombud";
  }

  private Answer ofPerson(Visit visit) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    Id<Person> person = heading.person().id();
    List<OmbudMandate> mandates = site.ombudMandates().of(visit.caller(), person);
    List<Button> verbs =
        mandates.stream().anyMatch(one -> !one.isEnded())
            ? List.of()
            : beginnings(visit, person, !mandates.isEmpty());
    Table table =
        new Table(
            "mandates",
            t.of("ombud.mandates"),
            "",
            List.of(
                t.of("ombud.phase"), t.of("ombud.asked"), t.of("ombud.over"), t.of("ombud.who")),
            mandates.stream().map(one -> line(one, visit)).toList(),
            verbs.isEmpty()
                ? new Empty("people", t.of("ombud.no.model"), t.of("ombud.no.model.why"), null)
                : new Empty(
                    "people", t.of("ombud.none.yet"), t.of("ombud.none.yet.normally"), null),
            null);
    return visit.show(
        "admin",
        heading
            .below(t.of("ombud.title"), Tab.OVERVIEW)
            .lead(t.of("ombud.lead"))
            .doing(verbs.toArray(Button[]::new)),
        new AdminView(List.of(table)));
  }

  /** The first steps of the models that are enabled at the reader's units of ombuds. */
  private List<Button> beginnings(Visit visit, Id<Person> person, boolean again) {
    Texts t = visit.t();
    List<Button> verbs = new ArrayList<>();
    for (Map.Entry<Id<Unit>, String> unit : OmbudsPage.mine(visit).entrySet()) {
      for (Model model : site.models().offered(visit.caller(), unit.getKey())) {
        for (Step step : model.steps()) {
          if (step.starts()) {
            verbs.add(
                Button.to(
                        MandateStepPage.first(person, unit.getKey(), model, step),
                        again ? t.of("ombud.again") : visit.in(step.name()))
                    .icon("plus")
                    .primary());
          }
        }
      }
    }
    return verbs;
  }

  private static Line line(OmbudMandate one, Visit visit) {
    Texts t = visit.t();
    return new Line(
        List.of(
            visit.in(one.phaseName()),
            t.dates().dated(one.askedOn()),
            over(one, t),
            one.ombudName().isEmpty() ? t.of("ombud.nobody.yet") : one.ombudName()),
        List.of(Button.to(address(one.id()), t.of("ombud.open")).small()));
  }

  private static String over(OmbudMandate one, Texts t) {
    var ended = one.endedOn();
    var end = one.end();
    if (ended == null) {
      return t.of("ombud.lasts");
    }
    return t.dates().dated(ended) + (end == null ? "" : ", " + t.named(end));
  }

  private Answer show(Visit visit) {
    Texts t = visit.t();
    MandateView view = site.ombudMandates().get(visit.caller(), visit.id("ombudMandate"));
    OmbudMandate one = view.mandate();
    List<Button> verbs = new ArrayList<>();
    view.steps()
        .forEach(
            step ->
                verbs.add(
                    Button.to(
                        address(one.id()) + "/steps/" + step.step(), visit.in(step.label()))));
    if (one.isEnded()) {
      verbs.add(Button.to(ofPerson(one.person()), t.of("ombud.again")));
    }
    return visit.show(
        "admin",
        heading(visit, one)
            .below(t.of("ombud.mandate"), Tab.OVERVIEW)
            .lead(visit.in(one.phaseName()))
            .doing(verbs.toArray(Button[]::new)),
        new AdminView(List.of(facts(one, visit), appointments(view, visit), phases(view, visit))));
  }

  private static PersonHeading heading(Visit visit, OmbudMandate one) {
    return new PersonHeading(visit, visit.site().persons().get(visit.caller(), one.person()));
  }

  private static Table facts(OmbudMandate one, Visit visit) {
    Texts t = visit.t();
    List<Line> lines = new ArrayList<>();
    lines.add(
        fact(
            t.of("ombud.who"),
            one.ombudName().isEmpty() ? t.of("ombud.nobody.yet") : one.ombudName()));
    lines.add(fact(t.of("ombud.asked"), t.dates().dated(one.askedOn())));
    MandateGiven given = one.given();
    if (given != null) {
      var until = given.until();
      lines.add(
          fact(t.of("ombud.given"), t.dates().dated(given.on()) + ", " + t.named(given.how())));
      lines.add(
          fact(
              t.of("ombud.until"),
              until == null ? t.of("ombud.until.none") : t.dates().dated(until)));
      lines.add(fact(t.of("ombud.others"), t.named(given.othersToo())));
    }
    if (one.isEnded()) {
      lines.add(fact(t.of("ombud.over"), over(one, t)));
    }
    if (one.overLimit()) {
      lines.add(fact(t.of("ombud.over.limit"), t.of("ombud.over.limit.yes")));
    }
    return new Table(
        "mandate",
        t.of("ombud.mandate"),
        t.of("ombud.no.words"),
        List.of(t.of("ombud.what"), t.of("ombud.kept")),
        lines,
        new Empty("people", "", "", null),
        null);
  }

  private static Line fact(String what, String said) {
    return new Line(List.of(what, said), List.of());
  }

  private static Table appointments(MandateView view, Visit visit) {
    Texts t = visit.t();
    OmbudMandate mandate = view.mandate();
    return new Table(
        "appointments",
        t.of("ombud.appointments"),
        "",
        List.of(t.of("ombud.when"), t.of("ombud.minutes"), t.of("ombud.kind"), t.of("ombud.who")),
        view.appointments().stream().map(one -> line(one, visit)).toList(),
        new Empty("calendar", t.of("ombud.appointments.none"), "", null),
        mandate.isEnded()
            ? null
            : Button.to(address(mandate.id()) + "/appointments/new", t.of("ombud.meet"))
                .icon("plus"));
  }

  private static Line line(OmbudAppointment one, Visit visit) {
    Texts t = visit.t();
    return new Line(
        List.of(
            t.dates().near(one.at(), visit.today()),
            t.of("ombud.minutes.are", one.minutes()),
            t.named(one.kind()),
            one.calledOff() ? t.of("ombud.called.off") : one.ombudName()),
        one.calledOff()
            ? List.of()
            : List.of(
                Button.send(
                        address(one.mandate()) + "/appointments/" + one.id() + "/off",
                        t.of("ombud.call.off"),
                        Map.of())
                    .small()));
  }

  private static Table phases(MandateView view, Visit visit) {
    Texts t = visit.t();
    return new Table(
        "phases",
        t.of("ombud.phases"),
        "",
        List.of(t.of("ombud.phase"), t.of("ombud.from"), t.of("ombud.to")),
        view.phases().stream()
            .map(
                one -> {
                  var to = one.to();
                  return new Line(
                      List.of(
                          visit.in(one.name()) + (one.own() ? ". " + t.of("ombud.by.person") : ""),
                          t.dates().dated(one.from()),
                          to == null ? t.of("ombud.lasts") : t.dates().dated(to)),
                      List.of());
                })
            .toList(),
        new Empty("clock", "", "", null),
        null);
  }

  private Answer meeting(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    OmbudMandate one = site.ombudMandates().get(visit.caller(), visit.id("ombudMandate")).mandate();
    Typed typed = Typed.in(visit, refusal);
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("form.save"),
                List.of(
                    Field.of(Field.Kind.DATE, "day", t.of("ombud.day"))
                        .value(typed.or("day", visit.today().toString())),
                    Field.of(Field.Kind.SHORT, "time", t.of("ombud.time"))
                        .value(typed.or("time", "")),
                    Field.of(Field.Kind.NUMBER, "minutes", t.of("ombud.minutes"))
                        .value(typed.or("minutes", "60")),
                    Field.of(Field.Kind.RADIO, "kind", t.of("ombud.kind"))
                        .options(Choices.of(OmbudAppointment.AppointmentKind.class, t))
                        .value(typed.or("kind", ""))))
            .leave(address(one.id()), t.of("form.leave"));
    return FormPages.show(
        visit,
        heading(visit, one)
            .below(t.of("ombud.meet"), Tab.OVERVIEW)
            .shape(Shape.NARROW)
            .lead(t.of("ombud.no.words")),
        form,
        refusal);
  }

  private Answer meet(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Id<OmbudMandate> mandate = visit.id("ombudMandate");
          OmbudAppointment.New wanted =
              new OmbudAppointment.New(
                  form.moment("day", "time", visit.now()),
                  form.number("minutes", OmbudMandates.SHORTEST),
                  form.choice(
                      "kind",
                      OmbudAppointment.AppointmentKind.class,
                      OmbudAppointment.AppointmentKind.OFFICE));
          form.check();
          site.ombudMandates().meet(visit.caller(), mandate, wanted);
          return Visit.after(address(mandate), Done.OMBUD_MEETING_MADE);
        },
        refusal -> meeting(visit, refusal));
  }

  private Answer callOff(Visit visit) {
    site.ombudMandates().callOff(visit.caller(), visit.id("ombudAppointment"));
    return Visit.after(
        address(visit.<OmbudMandate>id("ombudMandate")), Done.OMBUD_MEETING_CALLED_OFF);
  }
}
