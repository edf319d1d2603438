package se.samordna.rest;

import java.util.List;
import se.samordna.access.AccessRights;
import se.samordna.access.AccessRights.NewRightsDecision;
import se.samordna.access.RightsDecision;
import se.samordna.access.RightsTable;

/** The table of rights that decides every access, and what the provider has decided on it. */
record RightsResource(AccessRights rights) implements Resource {
  private static final String DECISIONS = "/rights/decisions";

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/rights", "rights", "The table of rights in words, with law and decision")
            .gives(RightsTable.class)
            .by(call -> Reply.of(rights.table(call.caller(), call.caller().provider()))),
        Operation.get(DECISIONS, "rightsDecisions", "What was decided on the table of rights")
            .givesRows(RightsDecision.class)
            .by(
                call ->
                    Reply.of(
                        new Rows<>(rights.decisions(call.caller(), call.caller().provider())))),
        Operation.post(DECISIONS, "decideRights", "Record that the table of rights was decided on")
            .takes(NewRightsDecision.class)
            .makes(RightsDecision.class)
            .by(
                call ->
                    Reply.of(
                            rights.decide(
                                call.caller(),
                                call.caller().provider(),
                                call.body(NewRightsDecision.class)))
                        .at(DECISIONS)));
  }
}
