package se.samordna.rest;

import java.util.List;
import se.samordna.Id;
import se.samordna.handover.HandoverOutcome;
import se.samordna.handover.HandoverPreview;
import se.samordna.handover.HandoverTarget;
import se.samordna.handover.PersonHandover;
import se.samordna.handover.PersonHandovers;
import se.samordna.handover.PersonHandovers.Acceptance;
import se.samordna.handover.PersonHandovers.NewHandover;
import se.samordna.organisation.Unit;

/** Handover of a person to another team or model. */
record PersonHandoverResource(PersonHandovers handovers) implements Resource {
  record Whereto(Id<Unit> unit, String model) {}

  record Why(String why) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get(
                "/enrolments/{enrolment}/handover-targets",
                "handoverTargets",
                "Where the person could be handed over to")
            .givesRows(HandoverTarget.class)
            .by(
                call ->
                    Reply.of(new Rows<>(handovers.targets(call.caller(), call.id("enrolment"))))),
        Operation.post(
                "/enrolments/{enrolment}/handovers:preview",
                "previewPersonHandover",
                "What a handover of the person would do; changes nothing")
            .takes(Whereto.class)
            .gives(HandoverPreview.class)
            .by(this::preview),
        Operation.post(
                "/enrolments/{enrolment}/handovers",
                "askForHandover",
                "Ask another team to take the person over")
            .takes(NewHandover.class)
            .makes(PersonHandover.class)
            .by(this::ask),
        Operation.get("/persons/{person}/handovers", "personHandovers", "The person's handovers")
            .givesRows(PersonHandover.class)
            .by(call -> Reply.of(new Rows<>(handovers.of(call.caller(), call.id("person"))))),
        Operation.get(
                "/units/{unit}/handovers",
                "handoversWaiting",
                "Handovers that the unit has been asked for")
            .givesPages(PersonHandover.class)
            .by(call -> Reply.of(handovers.waitingAt(call.caller(), call.id("unit"), call.page()))),
        Operation.get("/handovers/{handover}", "personHandover", "One handover")
            .gives(PersonHandover.class)
            .by(call -> Reply.of(handovers.get(call.caller(), call.id("handover")))),
        Operation.post(
                "/handovers/{handover}:preview",
                "previewAcceptance",
                "What accepting would do as it is filled in; changes nothing")
            .takes(Acceptance.class)
            .gives(HandoverPreview.class)
            .by(
                call ->
                    Reply.of(
                        handovers.previewAcceptance(
                            call.caller(), call.id("handover"), call.body(Acceptance.class)))),
        Operation.post(
                "/handovers/{handover}:accept",
                "acceptHandover",
                "Take the person over in one step, or not at all")
            .takes(Acceptance.class)
            .gives(HandoverOutcome.HandedOver.class)
            .by(this::accept),
        Operation.post("/handovers/{handover}:decline", "declineHandover", "Say no")
            .takes(Why.class)
            .gives(PersonHandover.class)
            .by(
                call ->
                    Reply.of(
                        handovers.decline(
                            call.caller(), call.id("handover"), call.body(Why.class).why()))),
        Operation.post("/handovers/{handover}:take-back", "takeHandoverBack", "Take it back")
            .takes(Why.class)
            .gives(PersonHandover.class)
            .by(
                call ->
                    Reply.of(
                        handovers.takeBack(
                            call.caller(), call.id("handover"), call.body(Why.class).why()))));
  }

  private Reply preview(Call call) {
    Whereto to = call.body(Whereto.class);
    return Reply.of(handovers.preview(call.caller(), call.id("enrolment"), to.unit(), to.model()));
  }

  private Reply ask(Call call) {
    PersonHandover asked =
        handovers.ask(call.caller(), call.id("enrolment"), call.body(NewHandover.class));
    return Reply.of(asked).at("/handovers/" + asked.id());
  }

  private Reply accept(Call call) {
    HandoverOutcome outcome =
        handovers.accept(call.caller(), call.id("handover"), call.body(Acceptance.class));
    if (outcome instanceof HandoverOutcome.HandedOver done) {
      return Reply.of(done);
    }
    throw new NotTaken(outcome.preview().verdicts());
  }
}
