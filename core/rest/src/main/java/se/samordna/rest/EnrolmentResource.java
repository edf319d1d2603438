package se.samordna.rest;

import java.util.List;
import se.samordna.Id;
import se.samordna.enrolment.Cadence;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.enrolment.Enrolments;
import se.samordna.enrolment.StepOutcome;
import se.samordna.enrolment.StepPreview;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;

/** Enrolments and their steps. */
record EnrolmentResource(Enrolments enrolments) implements Resource {
  record NewEnrolment(Id<Unit> unit, String model, String step, StepBody with) {}

  record Choice(
      Id<Staff> staff, boolean personsChoice, String personsView, String overrideReason) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.post(
                "/persons/{person}/enrolments:preview",
                "previewEnrolment",
                "What the model's first step asks for and says")
            .takes(NewEnrolment.class)
            .gives(StepPreview.class)
            .by(this::previewStart),
        Operation.post(
                "/persons/{person}/enrolments", "enrol", "Take the model's first step for a person")
            .takes(NewEnrolment.class)
            .makes(StepOutcome.Taken.class)
            .by(this::start),
        Operation.get("/enrolments/{enrolment}", "enrolment", "One enrolment")
            .gives(EnrolmentView.class)
            .by(this::get),
        Operation.get("/enrolments/{enrolment}/steps", "stepsOffered", "The steps to try from here")
            .givesRows(EnrolmentView.StepOffer.class)
            .by(call -> Reply.of(new Rows<>(view(call).steps()))),
        Operation.post(
                "/enrolments/{enrolment}/steps/{step}:preview",
                "previewStep",
                "What a step asks for and what its rules say; changes nothing")
            .takes(StepBody.class)
            .gives(StepPreview.class)
            .by(this::preview),
        Operation.post("/enrolments/{enrolment}/steps/{step}", "takeStep", "Take a step")
            .takes(StepBody.class)
            .gives(StepOutcome.Taken.class)
            .revises(EnrolmentView.class, this::get)
            .by(this::take),
        Operation.post(
                "/enrolments/{enrolment}/steps/{step}:sign",
                "signStep",
                "Sign a step that asks for several signatures")
            .gives(StepPreview.class)
            .revises(EnrolmentView.class, this::get)
            .by(this::sign),
        Operation.get("/enrolments/{enrolment}/steps-taken", "stepsTaken", "The steps taken")
            .givesRows(Enrolments.StepTaken.class)
            .by(
                call ->
                    Reply.of(new Rows<>(enrolments.steps(call.caller(), call.id("enrolment"))))),
        Operation.get("/enrolments/{enrolment}/coordinators", "coordinators", "Who has led")
            .givesRows(Coordinator.class)
            .by(
                call ->
                    Reply.of(
                        new Rows<>(enrolments.coordinators(call.caller(), call.id("enrolment"))))),
        Operation.get(
                "/enrolments/{enrolment}/cadences",
                "cadences",
                "How often what recurs is done for the person")
            .givesRows(Cadence.class)
            .by(
                call ->
                    Reply.of(new Rows<>(enrolments.cadences(call.caller(), call.id("enrolment"))))),
        Operation.post(
                "/enrolments/{enrolment}/cadences",
                "setCadence",
                "Decide how often something is done for the person")
            .takes(Cadence.NewCadence.class)
            .givesRows(Cadence.class)
            .by(
                call ->
                    Reply.of(
                        new Rows<>(
                            enrolments.setCadence(
                                call.caller(),
                                call.id("enrolment"),
                                call.body(Cadence.NewCadence.class))))),
        Operation.post(
                "/enrolments/{enrolment}/coordinators",
                "chooseCoordinator",
                "Choose another lead coordinator of the team")
            .takes(Choice.class)
            .gives(StepOutcome.Taken.class)
            .revises(EnrolmentView.class, this::get)
            .by(this::choose));
  }

  private Reply previewStart(Call call) {
    NewEnrolment enrolment = call.body(NewEnrolment.class);
    return Reply.of(
        enrolments.previewStart(
            call.caller(),
            call.id("person"),
            enrolment.unit(),
            enrolment.model(),
            enrolment.with().toRequest(enrolment.step())));
  }

  private Reply start(Call call) {
    NewEnrolment enrolment = call.body(NewEnrolment.class);
    StepOutcome.Taken taken =
        taken(
            enrolments.start(
                call.caller(),
                call.id("person"),
                enrolment.unit(),
                enrolment.model(),
                enrolment.with().toRequest(enrolment.step())));
    return shown(taken).at("/enrolments/" + taken.view().enrolment().id());
  }

  private Reply get(Call call) {
    EnrolmentView view = view(call);
    return Reply.of(view, view.enrolment().revision());
  }

  private EnrolmentView view(Call call) {
    return enrolments.get(call.caller(), call.id("enrolment"));
  }

  private Reply preview(Call call) {
    StepBody body = call.body(StepBody.class);
    StepPreview preview =
        enrolments.preview(call.caller(), call.id("enrolment"), body.toRequest(call.text("step")));
    return Reply.of(preview, preview.revision());
  }

  private Reply take(Call call) {
    StepBody body = call.body(StepBody.class);
    return shown(
        taken(
            enrolments.take(
                call.caller(),
                call.id("enrolment"),
                call.revision(),
                body.toRequest(call.text("step")))));
  }

  private Reply sign(Call call) {
    StepPreview preview =
        enrolments.sign(call.caller(), call.id("enrolment"), call.revision(), call.text("step"));
    return Reply.of(preview, preview.revision());
  }

  private Reply choose(Call call) {
    Choice choice = call.body(Choice.class);
    return shown(
        taken(
            enrolments.chooseCoordinator(
                call.caller(),
                call.id("enrolment"),
                call.revision(),
                choice.staff(),
                choice.personsChoice(),
                choice.personsView(),
                choice.overrideReason())));
  }

  private static StepOutcome.Taken taken(StepOutcome outcome) {
    if (outcome instanceof StepOutcome.Taken taken) {
      return taken;
    }
    throw new NotTaken(outcome.verdicts());
  }

  private static Reply shown(StepOutcome.Taken taken) {
    return Reply.of(taken, taken.view().enrolment().revision());
  }
}
