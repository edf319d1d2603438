package se.samordna.web.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.Judged;
import se.samordna.model.Step;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Refusal;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.FormView.Section;

/**
 * How it went to take a step, if it has been tried: by what the rules said, or by a refusal. What
 * the pages share on which steps are taken.
 */
final class StepTry {
  private static final int NOT_TAKEN = 422;

  private final Visit visit;
  private final @Nullable List<Judged> verdicts;
  private final @Nullable Refusal refusal;

  StepTry(Visit visit, @Nullable List<Judged> verdicts, @Nullable Refusal refusal) {
    this.visit = visit;
    this.verdicts = verdicts;
    this.refusal = refusal;
  }

  /** The step that the address names, of the model that somebody stands in. */
  static Optional<Step> of(Site site, Visit visit, String model, int major) {
    return site.models()
        .find(model, major)
        .flatMap(one -> one.step(visit.request().variable("step")));
  }

  /** The same of the model that the address names, where the unit uses it. */
  static Optional<Step> first(Site site, Visit visit, Id<Unit> unit) {
    return site.models().offered(visit.caller(), unit).stream()
        .filter(model -> model.id().equals(visit.request().variable("model")))
        .flatMap(model -> model.step(visit.request().variable("step")).stream())
        .findFirst();
  }

  /** Whether anybody has tried. */
  boolean tried() {
    return verdicts != null || refusal != null;
  }

  /**
   * What the rules said.
   *
   * @param before what they say while nothing is filled in
   */
  List<Judged> judged(List<Judged> before) {
    return verdicts != null ? verdicts : before;
  }

  /** What was filled in. */
  Typed typed() {
    return new Typed(tried() ? Optional.of(visit.form()) : Optional.empty());
  }

  /** What must be filled in, with what was wrong in it. */
  FormView form(String address, List<Field> fields, String back) {
    FormView form =
        new FormView(
            address,
            List.of(new Section("step", "", "", fields)),
            List.of(),
            Button.to("", visit.t().of(tried() ? "step.again" : "step.take")).primary(),
            Button.to(back, visit.t().of("form.leave")),
            "");
    return refusal == null ? form : Mistakes.in(form, refusal, visit.language());
  }

  /** What stands in nobody's way. */
  List<String> allowed(List<Judged> judged) {
    return judged.stream()
        .filter(one -> one.outcome() == Judged.Outcome.ALLOWED)
        .map(one -> visit.in(one.title()))
        .toList();
  }

  /** The status of the page that says it. */
  int status() {
    return refusal != null ? refusal.kind().status() : verdicts != null ? NOT_TAKEN : 200;
  }
}
