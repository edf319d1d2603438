package se.samordna.rest;

import java.util.List;
import se.samordna.coordination.CaseloadHandover;
import se.samordna.coordination.Handovers;
import se.samordna.coordination.Handovers.NewHandover;

/** Hand-over of a coordinator's persons to others of the team. */
record HandoverResource(Handovers handovers) implements Resource {
  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.post(
                "/units/{unit}/handover:preview",
                "previewHandover",
                "What a hand-over of a coordinator's persons comes to; changes nothing")
            .takes(NewHandover.class)
            .gives(CaseloadHandover.class)
            .by(
                call ->
                    Reply.of(
                        handovers.preview(
                            call.caller(), call.id("unit"), call.body(NewHandover.class)))),
        Operation.post(
                "/units/{unit}/handover",
                "handOver",
                "Hand a coordinator's persons over in one step, or not at all")
            .takes(NewHandover.class)
            .gives(CaseloadHandover.class)
            .by(
                call ->
                    Reply.of(
                        handovers.handOver(
                            call.caller(), call.id("unit"), call.body(NewHandover.class)))));
  }
}
