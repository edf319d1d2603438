package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.admission.Admissions.NewLegalStatus;
import se.samordna.admission.LegalCondition;
import se.samordna.admission.LegalForm;
import se.samordna.admission.LegalStatus;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.AdminView;
import se.samordna.web.view.AdminView.Line;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.PersonView.Tab;

/** Under which law the person is cared for: since when, until when and on what conditions. */
final class LegalPage {
  private final Site site;

  LegalPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/persons/{person}/legal", this::statuses),
        site.get("/persons/{person}/legal/new", visit -> newStatus(visit, null)),
        site.post("/persons/{person}/legal/new", this::record),
        site.get("/persons/{person}/legal/{status}", visit -> lastDay(visit, null)),
        site.post("/persons/{person}/legal/{status}", this::end));
  }

  /** Where the person's legal statuses stand. */
  static String address(Id<Person> person) {
    return PersonFrame.address(person) + "/legal";
  }

  private Answer statuses(Visit visit) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    List<Line> lines =
        site.admissions().legalStatuses(visit.caller(), heading.person().id()).stream()
            .map(status -> line(status, visit))
            .toList();
    AdminView.Table table =
        new AdminView.Table(
            "legal",
            t.of("legal.title"),
            t.of("legal.lead"),
            List.of(
                t.of("legal.form"),
                t.of("legal.from"),
                t.of("legal.to"),
                t.of("legal.next"),
                t.of("legal.conditions"),
                t.of("legal.unit")),
            lines,
            new Empty("lock", t.of("legal.none"), t.of("legal.normally"), null),
            Button.to(address(heading.person().id()) + "/new", t.of("legal.new"))
                .icon("plus")
                .small());
    return visit.show(
        "admin", heading.below(t.of("legal.title"), Tab.OVERVIEW), new AdminView(List.of(table)));
  }

  private static Line line(LegalStatus status, Visit visit) {
    Texts t = visit.t();
    Button end = Button.to(address(status.person()) + "/" + status.id(), t.of("legal.end")).small();
    return new Line(
        List.of(
            t.named(status.form()),
            t.dates().dated(status.from()),
            day(status.to(), t),
            day(status.decisionBy(), t),
            LegalWords.conditions(status.conditions(), t),
            status.chiefPhysicianUnit()),
        status.isOver(visit.today()) ? List.of() : List.of(end));
  }

  private static String day(@Nullable LocalDate day, Texts t) {
    return day == null ? "" : t.dates().dated(day);
  }

  private Answer newStatus(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    Typed typed = Typed.in(visit, refusal);
    String place = address(heading.person().id());
    FormView form =
        FormView.of(place + "/new", t.of("form.save"), fields(typed, visit))
            .leave(place, t.of("form.leave"));
    return FormPages.show(
        visit,
        heading
            .below(t.of("legal.new"), Tab.OVERVIEW)
            .shape(Shape.NARROW)
            .lead(t.of("legal.new.lead")),
        form,
        refusal);
  }

  private static List<Field> fields(Typed typed, Visit visit) {
    Texts t = visit.t();
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(Field.Kind.RADIO, "form", t.of("legal.form"))
            .options(Choices.of(LegalForm.class, t))
            .value(typed.or("form", "")));
    fields.add(DayFields.day("from", t.of("legal.from"), visit.today().toString(), typed, t));
    fields.add(
        Field.of(Field.Kind.DATE, "nextDecision", t.of("legal.next"))
            .hint(t.of("legal.next.hint"))
            .mayBeLeftOut()
            .value(typed.or("nextDecision", "")));
    for (LegalCondition.About about : LegalCondition.About.values()) {
      fields.add(
          Field.of(Field.Kind.LONG, about.name(), t.of("legal.condition.of", t.named(about)))
              .hint(t.of("legal.conditions.hint"))
              .mayBeLeftOut()
              .value(typed.or(about.name(), "")));
    }
    fields.add(
        Field.of(Field.Kind.TEXT, "chiefPhysicianUnit", t.of("legal.unit"))
            .mayBeLeftOut()
            .value(typed.or("chiefPhysicianUnit", "")));
    return fields;
  }

  /** One condition a line, under what it is about. */
  private static List<LegalCondition> conditions(Reading form) {
    List<LegalCondition> conditions = new ArrayList<>();
    for (LegalCondition.About about : LegalCondition.About.values()) {
      form.lines(about.name()).forEach(line -> conditions.add(new LegalCondition(about, line)));
    }
    return conditions;
  }

  private Answer record(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Id<Person> person = visit.id("person");
          NewLegalStatus wanted =
              new NewLegalStatus(
                  form.choice("form", LegalForm.class, LegalForm.OTHER),
                  form.neededDay("from", visit.today()),
                  form.day("nextDecision"),
                  conditions(form),
                  form.text("chiefPhysicianUnit"));
          form.check();
          site.admissions().recordLegalStatus(visit.caller(), person, wanted);
          return Visit.after(address(person), Done.LEGAL_RECORDED);
        },
        refusal -> newStatus(visit, refusal));
  }

  private Answer lastDay(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    PersonHeading heading = PersonHeading.read(visit);
    Id<Person> person = heading.person().id();
    LegalStatus status =
        site.admissions().legalStatuses(visit.caller(), person).stream()
            .filter(one -> one.id().equals(visit.<LegalStatus>id("status")))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    FormView form =
        FormView.of(
                address(person) + "/" + status.id(),
                t.of("legal.end"),
                List.of(
                    DayFields.day(
                        "lastDay",
                        t.of("legal.last.day"),
                        visit.today().toString(),
                        Typed.in(visit, refusal),
                        t),
                    FormPages.revision(status.revision())))
            .leave(address(person), t.of("form.leave"));
    String lead = t.of("admission.since", t.named(status.form()), t.dates().dated(status.from()));
    return FormPages.show(
        visit,
        heading.below(t.of("legal.end"), Tab.OVERVIEW).shape(Shape.NARROW).lead(lead),
        form,
        refusal);
  }

  private Answer end(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          LocalDate lastDay = form.neededDay("lastDay", visit.today());
          form.check();
          site.admissions()
              .endLegalStatus(visit.caller(), visit.id("status"), form.revision(), lastDay);
          return Visit.after(address(visit.id("person")), Done.LEGAL_RECORDED);
        },
        refusal -> lastDay(visit, refusal));
  }
}
