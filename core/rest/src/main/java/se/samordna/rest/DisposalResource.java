package se.samordna.rest;

import java.util.List;
import se.samordna.disposal.DisposalDecision;
import se.samordna.disposal.Disposals;
import se.samordna.disposal.Disposals.NewDecision;

/** What may be disposed of at the caller's provider. */
record DisposalResource(Disposals disposals) implements Resource {
  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/disposal", "disposal", "Decisions, what is due today, what has gone")
            .gives(Disposals.State.class)
            .by(call -> Reply.of(disposals.state(call.caller(), call.caller().provider()))),
        Operation.post("/disposal/decisions", "recordDisposal", "Record a decision on disposal")
            .takes(NewDecision.class)
            .makes(DisposalDecision.class)
            .by(this::record),
        Operation.post(
                "/disposal/decisions/{decision}:withdraw", "withdrawDisposal", "End a decision")
            .by(this::withdraw));
  }

  private Reply record(Call call) {
    DisposalDecision decision =
        disposals.record(call.caller(), call.caller().provider(), call.body(NewDecision.class));
    return Reply.of(decision).at("/disposal");
  }

  private Reply withdraw(Call call) {
    disposals.withdraw(call.caller(), call.caller().provider(), call.id("decision"));
    return Reply.nothing();
  }
}
