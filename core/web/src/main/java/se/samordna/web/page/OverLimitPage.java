package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.CoordinatorWanted;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.StepOutcome;
import se.samordna.enrolment.StepPreview;
import se.samordna.enrolment.StepRequest;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.model.Model;
import se.samordna.model.Step;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.rule.ActorRole;
import se.samordna.rule.StepInput;
import se.samordna.web.text.Texts;
import se.samordna.web.view.DecisionView;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.StepView.Remedy;
import se.samordna.web.view.StepView.Said;

/**
 * A unit manager's decision that somebody who waits gets a place over a limit: what stands in the
 * way, and the reason. It names nobody and leads to no record.
 */
final class OverLimitPage {
  /** The rules of the catalogue that ask how much a coordinator and a team carry and take in. */
  private static final Set<String> LIMITS = Set.of("caseload-within", "intake-within");

  private final Site site;

  OverLimitPage(Site site) {
    this.site = site;
  }

  List<Route> routes() {
    String place = "/caseload/{unit}/waiting/{enrolment}/{model}/{step}";
    return List.of(site.get(place, this::show), site.post(place, this::decide));
  }

  /** Where it is decided on the step. */
  static String address(CoordinatorWanted row, Step step) {
    return waiting(row.unit()) + "/" + row.enrolment() + "/" + row.model() + "/" + step.id();
  }

  private static String waiting(Id<Unit> unit) {
    return "/caseload/" + unit + "/waiting";
  }

  /** The step that gives who waits a place within the limits of its model. */
  static Optional<Step> step(Visit visit, CoordinatorWanted row) {
    return visit
        .site()
        .models()
        .newest(row.model())
        .flatMap(
            model ->
                model.steps().stream()
                    .filter(
                        one -> one.guards().stream().anyMatch(use -> LIMITS.contains(use.rule())))
                    .filter(one -> leadsFrom(model, one, row.lifecycle()))
                    .findFirst());
  }

  private static boolean leadsFrom(Model model, Step step, Lifecycle lifecycle) {
    return step.moves().stream()
        .flatMap(move -> move.from().stream())
        .flatMap(phase -> model.phase(phase).stream())
        .anyMatch(phase -> phase.lifecycle() == lifecycle);
  }

  /** Whether a verdict stands in the way of everybody but who decides on limits. */
  static boolean isManagers(Judged verdict) {
    return verdict.outcome() == Judged.Outcome.NEEDS_OVERRIDE
        && verdict.overriddenBy().contains(ActorRole.UNIT_MANAGER);
  }

  private Answer show(Visit visit) {
    Decision decision = decision(visit);
    return decision.shown(decision.chosen(), null, null);
  }

  private Answer decide(Visit visit) {
    return decision(visit).decided();
  }

  private Decision decision(Visit visit) {
    Id<Unit> unit = visit.id("unit");
    if (!visit.manages(unit)) {
      throw Refusal.of(Code.NOT_YOURS);
    }
    Step step =
        site.models()
            .newest(visit.request().variable("model"))
            .flatMap(model -> model.step(visit.request().variable("step")))
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    return new Decision(visit, unit, step);
  }

  /** One look at one step for one who waits. */
  private record Decision(Visit visit, Id<Unit> unit, Step step) {
    /** Whom the address chooses as coordinator. */
    StepInput chosen() {
      return visit
          .asked("staff")
          .flatMap(
              staff ->
                  step.fields().stream()
                      .filter(field -> field.kind() == se.samordna.model.Field.Kind.COORDINATOR)
                      .findFirst()
                      .map(field -> new StepInput(Map.of(field.id(), List.of(staff)))))
          .orElse(StepInput.EMPTY);
    }

    Answer decided() {
      Reading form = visit.form();
      StepInput input = StepForm.input(step.fields(), form);
      return visit.attempt(
          () -> {
            String reason = form.needed(StepForm.OVERRIDE);
            form.check();
            StepRequest request =
                new StepRequest(
                    step.id(), input, StepForm.acknowledged(form), reason, Optional.empty());
            StepOutcome outcome =
                visit
                    .site()
                    .enrolments()
                    .take(visit.caller(), visit.id("enrolment"), form.revision(), request);
            return outcome instanceof StepOutcome.Taken
                ? Visit.after("/caseload/" + unit + "/overrides", Done.OVER_LIMIT_DECIDED)
                : shown(input, outcome.verdicts(), null);
          },
          refusal -> shown(input, null, refusal));
    }

    Answer shown(StepInput input, @Nullable List<Judged> verdicts, @Nullable Refusal refusal) {
      Texts t = visit.t();
      boolean tried = verdicts != null || refusal != null;
      StepPreview preview =
          visit
              .site()
              .enrolments()
              .preview(visit.caller(), visit.id("enrolment"), StepRequest.of(step.id(), input));
      List<Judged> judged = verdicts == null ? preview.verdicts() : verdicts;
      Verdicts words = new Verdicts(visit, "", Optional.empty(), unit, Optional.empty());
      List<Judged> against = words.against(judged, tried);
      FormView form =
          FormView.of(
                  visit.request().path(), t.of("over.do"), fields(preview, judged, input, tried))
              .leave(waiting(unit) + "#w" + visit.id("enrolment"), t.of("form.leave"));
      if (refusal != null) {
        form = Mistakes.in(form, refusal, visit.language());
      }
      int status = refusal != null ? refusal.kind().status() : tried ? 422 : 200;
      return visit.show(
          status,
          "decision",
          frame(visit.in(preview.label())),
          new DecisionView(
              words.result(against, tried),
              against.stream().map(words::said).map(OverLimitPage::inWords).toList(),
              form));
    }

    /** The fields of the step, and always the reason: without it nothing is decided. */
    private List<Field> fields(
        StepPreview preview, List<Judged> judged, StepInput input, boolean tried) {
      Typed typed = new Typed(tried ? Optional.of(visit.form()) : Optional.empty());
      StepForm form = new StepForm(visit, Optional.of(step), preview, judged, unit);
      List<Field> fields = new ArrayList<>(form.fields(typed, input, preview.revision()));
      if (fields.stream().noneMatch(field -> field.name().equals(StepForm.OVERRIDE))) {
        fields.add(StepForm.override(typed, visit.t()));
      }
      return fields;
    }

    private Frame frame(String label) {
      Texts t = visit.t();
      String title = t.of("over.title", label);
      return visit
          .frame(title, Menu.CASELOAD)
          .shape(Shape.NARROW)
          .lead(t.of("over.lead"))
          .crumbs(
              List.of(
                  new Link("/caseload/" + unit, t.of("menu.caseload")),
                  new Link(waiting(unit), t.of("wanted.title")),
                  new Link("", title)));
    }
  }

  /** What would change a verdict, in words: its page may be one that a manager can't open. */
  static Said inWords(Said said) {
    List<Remedy> remedies =
        said.remedies().stream()
            .map(
                one ->
                    one.button() == null || one.button().href().startsWith("#")
                        ? one
                        : new Remedy(one.button().label(), null))
            .toList();
    return new Said(said.tone(), said.icon(), said.kind(), said.what(), said.why(), remedies);
  }
}
