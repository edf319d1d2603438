package se.samordna.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.ombud.MandateGiven;
import se.samordna.ombud.MandateStep;
import se.samordna.ombud.MandateStepOffer;
import se.samordna.ombud.MandateStepOutcome;
import se.samordna.ombud.MandateView;
import se.samordna.ombud.OmbudAppointment;
import se.samordna.ombud.OmbudCounts;
import se.samordna.ombud.OmbudLoad;
import se.samordna.ombud.OmbudMandate;
import se.samordna.ombud.OmbudMandates;
import se.samordna.ombud.OmbudMandates.Which;
import se.samordna.organisation.Unit;
import se.samordna.rule.StepInput;

/** Mandates of personal ombuds, in codes and dates. */
record OmbudResource(OmbudMandates mandates) implements Resource {
  private static final String ONE = "/ombud-mandates/{ombudMandate}";

  /** What comes with a step: no part of it takes words. */
  record MandateStepBody(
      Optional<Map<String, List<String>>> input, Optional<MandateGiven> given, boolean anyway) {
    MandateStep toStep(String step) {
      return new MandateStep(step, new StepInput(input.orElse(Map.of())), given, anyway);
    }
  }

  record NewMandate(Id<Unit> unit, String model, String step, MandateStepBody with) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get(
                "/units/{unit}/ombud-mandates", "ombudMandates", "A unit's mandates that last")
            .knows("mine")
            .givesPages(OmbudMandate.class)
            .by(call -> list(call, call.flag("mine") ? Which.MINE : Which.ONGOING)),
        Operation.get(
                "/units/{unit}/ended-ombud-mandates",
                "endedOmbudMandates",
                "A unit's mandates that have ended, the latest first")
            .givesPages(OmbudMandate.class)
            .by(call -> list(call, Which.ENDED)),
        Operation.get("/units/{unit}/ombud-load", "ombudLoad", "How many each ombud carries")
            .givesRows(OmbudLoad.class)
            .by(call -> Reply.of(new Rows<>(mandates.load(call.caller(), call.id("unit"))))),
        Operation.get("/units/{unit}/ombud-counts", "ombudCounts", "Counts of a period, of nobody")
            .needs("from", "to")
            .gives(OmbudCounts.class)
            .by(
                call ->
                    Reply.of(
                        mandates.counts(
                            call.caller(), call.id("unit"), call.day("from"), call.day("to")))),
        Operation.get("/persons/{person}/ombud-mandates", "personsOmbudMandates", "The person's")
            .givesRows(OmbudMandate.class)
            .by(call -> Reply.of(new Rows<>(mandates.of(call.caller(), call.id("person"))))),
        Operation.post(
                "/persons/{person}/ombud-mandates:preview",
                "previewOmbudMandate",
                "What the model's first step asks for and says")
            .takes(NewMandate.class)
            .gives(MandateStepOffer.class)
            .by(this::previewStart),
        Operation.post(
                "/persons/{person}/ombud-mandates",
                "askForOmbud",
                "Take the model's first step: the person asks for an ombud")
            .takes(NewMandate.class)
            .makes(MandateStepOutcome.Taken.class)
            .by(this::start),
        Operation.get(ONE, "ombudMandate", "One mandate").gives(MandateView.class).by(this::get),
        Operation.post(
                ONE + "/steps/{step}:preview",
                "previewMandateStep",
                "What a step asks for and what its rules say; changes nothing")
            .takes(MandateStepBody.class)
            .gives(MandateStepOffer.class)
            .by(this::preview),
        Operation.post(ONE + "/steps/{step}", "takeMandateStep", "Take a step")
            .takes(MandateStepBody.class)
            .gives(MandateStepOutcome.Taken.class)
            .revises(MandateView.class, this::get)
            .by(this::take),
        Operation.post(ONE + "/appointments", "meetOmbud", "Make an appointment")
            .takes(OmbudAppointment.New.class)
            .makes(OmbudAppointment.class)
            .by(this::meet),
        Operation.post(
                "/ombud-appointments/{ombudAppointment}:call-off",
                "callOffOmbudAppointment",
                "Call an appointment off")
            .gives(OmbudAppointment.class)
            .by(call -> Reply.of(mandates.callOff(call.caller(), call.id("ombudAppointment")))));
  }

  private Reply list(Call call, Which which) {
    return Reply.of(mandates.at(call.caller(), call.id("unit"), which, call.page()));
  }

  private Reply previewStart(Call call) {
    NewMandate wanted = call.body(NewMandate.class);
    MandateStepOffer offer =
        mandates.previewStart(
            call.caller(),
            call.id("person"),
            wanted.unit(),
            wanted.model(),
            wanted.with().toStep(wanted.step()));
    return Reply.of(offer);
  }

  private Reply start(Call call) {
    NewMandate wanted = call.body(NewMandate.class);
    MandateStepOutcome.Taken taken =
        taken(
            mandates.start(
                call.caller(),
                call.id("person"),
                wanted.unit(),
                wanted.model(),
                wanted.with().toStep(wanted.step())));
    return shown(taken).at("/ombud-mandates/" + taken.mandate().id());
  }

  private Reply get(Call call) {
    MandateView view = mandates.get(call.caller(), call.id("ombudMandate"));
    return Reply.of(view, view.mandate().revision());
  }

  private Reply preview(Call call) {
    MandateStepOffer offer =
        mandates.preview(
            call.caller(),
            call.id("ombudMandate"),
            call.body(MandateStepBody.class).toStep(call.text("step")));
    return Reply.of(offer, offer.revision());
  }

  private Reply take(Call call) {
    return shown(
        taken(
            mandates.take(
                call.caller(),
                call.id("ombudMandate"),
                call.revision(),
                call.body(MandateStepBody.class).toStep(call.text("step")))));
  }

  private Reply meet(Call call) {
    OmbudAppointment made =
        mandates.meet(
            call.caller(), call.id("ombudMandate"), call.body(OmbudAppointment.New.class));
    return Reply.of(made).at("/ombud-mandates/" + made.mandate());
  }

  private static MandateStepOutcome.Taken taken(MandateStepOutcome outcome) {
    if (outcome instanceof MandateStepOutcome.Taken taken) {
      return taken;
    }
    throw new NotTaken(outcome.verdicts());
  }

  private static Reply shown(MandateStepOutcome.Taken taken) {
    return Reply.of(taken, taken.mandate().revision());
  }
}
