package se.samordna.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Absence;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Staffing.Away;
import se.samordna.organisation.Staffing.NewAbsence;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame.Shape;

/** Records that somebody of a unit is away and who stands in, and when they are back. */
final class AbsencesPage {
  private final Site site;

  AbsencesPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    return List.of(
        site.get("/caseload/{unit}/absences/new", visit -> absence(visit, null)),
        site.post("/caseload/{unit}/absences/new", this::addAbsence),
        site.get("/caseload/{unit}/absences/{absence}", visit -> ending(visit, null)),
        site.post("/caseload/{unit}/absences/{absence}", this::endAbsence));
  }

  /** Where absences are recorded. */
  static String place(Visit visit) {
    return "/caseload/" + visit.<Unit>id("unit") + "/absences";
  }

  private Answer absence(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Typed typed = Typed.in(visit, refusal);
    List<Field> fields = new ArrayList<>();
    fields.add(
        Field.of(Field.Kind.SELECT, "staff", t.of("staffing.who"))
            .options(
                Choices.orNone(
                    t.of("form.choose"), Teams.staffChoices(visit, visit.id("unit"), false)))
            .value(typed.or("staff", "")));
    fields.addAll(DayFields.absence(visit.today(), typed, t));
    fields.add(
        Field.of(Field.Kind.SELECT, "deputy", t.of("staffing.deputy"))
            .hint(t.of("staffing.deputy.hint"))
            .mayBeLeftOut()
            .options(
                Choices.orNone(
                    t.of("staffing.deputy.none"),
                    Teams.staffChoices(visit, visit.id("unit"), true)))
            .value(typed.or("deputy", "")));
    FormView form =
        FormView.of(place(visit) + "/new", t.of("form.save"), fields)
            .leave(StaffingPage.place(visit), t.of("form.leave"));
    return FormPages.show(
        visit,
        StaffingPage.frame(visit, t.of("staffing.absence.new"))
            .shape(Shape.NARROW)
            .lead(t.of("admin.absence.lead")),
        form,
        refusal);
  }

  private Answer addAbsence(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Id<Staff> staff = form.neededId("staff");
          var from = form.neededDay("from", visit.today());
          var to = form.day("to");
          Id<Staff> deputy = form.id("deputy");
          form.check();
          site.staffing()
              .absent(visit.caller(), visit.id("unit"), new NewAbsence(staff, from, to, deputy));
          return Visit.after(StaffingPage.place(visit), Done.STAFFING_SAVED);
        },
        refusal -> absence(visit, refusal));
  }

  private Answer ending(Visit visit, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Id<Absence> id = visit.id("absence");
    Away away =
        StaffingPage.read(visit).absences().stream()
            .filter(one -> one.absence().id().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    LocalDate to = away.absence().to();
    FormView form =
        FormView.of(
                place(visit) + "/" + id,
                t.of("form.save"),
                List.of(
                    DayFields.day(
                        "lastDay",
                        t.of("staffing.last.day"),
                        (to == null ? visit.today() : to).toString(),
                        Typed.in(visit, refusal),
                        t)))
            .leave(StaffingPage.place(visit), t.of("form.leave"));
    return FormPages.show(
        visit,
        StaffingPage.frame(visit, t.of("staffing.absence.of", away.staffName()))
            .shape(Shape.NARROW)
            .lead(StaffingPage.period(away.absence().from(), to, t)),
        form,
        refusal);
  }

  private Answer endAbsence(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          var day = form.neededDay("lastDay", visit.today());
          form.check();
          site.staffing().endAbsence(visit.caller(), visit.id("unit"), visit.id("absence"), day);
          return Visit.after(StaffingPage.place(visit), Done.STAFFING_SAVED);
        },
        refusal -> ending(visit, refusal));
  }
}
