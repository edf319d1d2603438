package se.samordna.web.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.StepOutcome;
import se.samordna.enrolment.UnitCaseload;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.DecisionView;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Link;

/**
 * A unit manager's decision on who coordinates somebody whose coordinator is away or has left,
 * where a limit keeps the team from choosing. It names nobody and leads to no record.
 */
final class ManagersChoicePage {
  private final Site site;

  ManagersChoicePage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    String place = "/caseload/{unit}/uncovered/{enrolment}";
    return List.of(
        site.get(place, visit -> shown(visit, null, null)), site.post(place, this::decide));
  }

  /** Where it is decided on one enrolment of a unit. */
  static String address(Id<Unit> unit, Id<Enrolment> enrolment) {
    return "/caseload/" + unit + "/uncovered/" + enrolment;
  }

  private Answer decide(Visit visit) {
    return visit.attempt(
        () -> {
          Reading form = visit.form();
          Id<Staff> staff = form.neededId("staff");
          String reason = form.needed(StepForm.OVERRIDE);
          form.check();
          StepOutcome outcome =
              site.enrolments()
                  .chooseCoordinator(
                      visit.caller(),
                      visit.id("enrolment"),
                      form.revision(),
                      staff,
                      false,
                      "",
                      reason);
          return outcome instanceof StepOutcome.Taken
              ? Visit.after("/caseload/" + visit.id("unit") + "/overrides", Done.OVER_LIMIT_DECIDED)
              : shown(visit, outcome.verdicts(), null);
        },
        refusal -> shown(visit, null, refusal));
  }

  private Answer shown(Visit visit, @Nullable List<Judged> verdicts, @Nullable Refusal refusal) {
    Texts t = visit.t();
    Id<Unit> unit = visit.id("unit");
    if (!visit.manages(unit)) {
      throw Refusal.of(Code.NOT_YOURS);
    }
    boolean tried = verdicts != null || refusal != null;
    UnitCaseload.Row row = row(visit, unit);
    Typed typed = new Typed(tried ? Optional.of(visit.form()) : Optional.empty());
    Verdicts words = new Verdicts(visit, "", Optional.empty(), unit, Optional.empty());
    List<Judged> against = verdicts == null ? List.of() : words.against(verdicts, true);
    FormView form =
        FormView.of(
                visit.request().path(),
                t.of("over.do"),
                List.of(
                    Field.of(Field.Kind.SELECT, "staff", t.of("enrolment.coordinator"))
                        .options(
                            Choices.orNone(
                                t.of("form.choose"), Teams.staffChoices(visit, unit, true)))
                        .value(typed.or("staff", "")),
                    StepForm.override(typed, t),
                    FormPages.revision(row.revision())))
            .leave("/caseload/" + unit, t.of("form.leave"));
    if (refusal != null) {
      form = Mistakes.in(form, refusal, visit.language());
    }
    int status = refusal != null ? refusal.kind().status() : tried ? 422 : 200;
    return visit.show(
        status,
        "decision",
        frame(visit, unit),
        new DecisionView(
            verdicts == null ? null : words.result(against, true),
            against.stream().map(words::said).map(OverLimitPage::inWords).toList(),
            form));
  }

  /** The enrolment as the list of the unit has it, by which a manager knows of it. */
  private UnitCaseload.Row row(Visit visit, Id<Unit> unit) {
    Id<Enrolment> enrolment = visit.id("enrolment");
    return site.caseloads().of(visit.caller(), unit).stream()
        .flatMap(load -> load.uncovered().stream())
        .filter(one -> one.enrolment().equals(enrolment))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static Frame frame(Visit visit, Id<Unit> unit) {
    Texts t = visit.t();
    String title = t.of("enrolment.choose");
    return visit
        .frame(title, Menu.CASELOAD)
        .shape(Shape.NARROW)
        .lead(t.of("over.coordinator.lead"))
        .crumbs(List.of(new Link("/caseload/" + unit, t.of("menu.caseload")), new Link("", title)));
  }
}
