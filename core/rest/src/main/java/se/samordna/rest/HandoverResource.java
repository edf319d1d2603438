package se.samordna.rest;

import java.util.List;
import se.samordna.coordination.CaseloadHandover;
import se.samordna.coordination.HandoverProposal;
import se.samordna.coordination.Handovers;
import se.samordna.coordination.Handovers.Departure;
import se.samordna.coordination.WantedHandover;

/** Hand-over of a coordinator's persons to others of the team. */
record HandoverResource(Handovers handovers) implements Resource {
  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.post(
                "/units/{unit}/handover:propose",
                "proposeHandover",
                "What if a coordinator left on a day: who could take over whom; changes nothing")
            .takes(Departure.class)
            .gives(HandoverProposal.class)
            .by(
                call ->
                    Reply.of(
                        handovers.propose(
                            call.caller(), call.id("unit"), call.body(Departure.class)))),
        Operation.post(
                "/units/{unit}/handover:preview",
                "previewHandover",
                "What a hand-over of a coordinator's persons comes to; changes nothing")
            .takes(WantedHandover.class)
            .gives(CaseloadHandover.class)
            .by(
                call ->
                    Reply.of(
                        handovers.preview(
                            call.caller(), call.id("unit"), call.body(WantedHandover.class)))),
        Operation.post(
                "/units/{unit}/handover",
                "handOver",
                "Hand a coordinator's persons over in one step, or not at all")
            .takes(WantedHandover.class)
            .gives(CaseloadHandover.class)
            .by(
                call ->
                    Reply.of(
                        handovers.handOver(
                            call.caller(), call.id("unit"), call.body(WantedHandover.class)))));
  }
}
