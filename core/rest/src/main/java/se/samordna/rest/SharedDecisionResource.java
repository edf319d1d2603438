package se.samordna.rest;

import java.util.List;
import se.samordna.decision.SharedDecision;
import se.samordna.decision.SharedDecisions;
import se.samordna.decision.SharedDecisions.NewFollowUp;
import se.samordna.decision.SharedDecisions.NewSharedDecision;
import se.samordna.plan.PlanRecords.NewCorrection;

/** Shared decisions, and how they went. */
record SharedDecisionResource(SharedDecisions decisions) implements Resource {

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/persons/{person}/shared-decisions", "sharedDecisions", "The person's")
            .givesPages(SharedDecision.class)
            .by(call -> Reply.of(decisions.of(call.caller(), call.id("person"), call.page()))),
        Operation.post(
                "/persons/{person}/shared-decisions",
                "recordSharedDecision",
                "Record a decision that was come to together")
            .takes(NewSharedDecision.class)
            .makes(SharedDecision.class)
            .by(
                call ->
                    Reply.of(
                            decisions.record(
                                call.caller(),
                                call.id("person"),
                                call.body(NewSharedDecision.class)))
                        .at("/persons/" + call.id("person") + "/shared-decisions")),
        Operation.post(
                "/shared-decisions/{decision}:follow-up", "followUpDecision", "Record how it went")
            .takes(NewFollowUp.class)
            .gives(SharedDecision.class)
            .by(
                call ->
                    Reply.of(
                        decisions.followUp(
                            call.caller(), call.id("decision"), call.body(NewFollowUp.class)))),
        Operation.post(
                "/shared-decisions/{decision}/corrections",
                "correctDecision",
                "Record that something is wrong")
            .takes(NewCorrection.class)
            .makes(SharedDecision.class)
            .by(
                call ->
                    Reply.of(
                        decisions.correct(
                            call.caller(), call.id("decision"), call.body(NewCorrection.class)))));
  }
}
