package se.samordna.rest;

import java.util.List;
import se.samordna.coordination.Bases;
import se.samordna.coordination.Bases.NewBasis;
import se.samordna.coordination.Bases.NewTargetGroup;
import se.samordna.coordination.EnrolmentBasis;
import se.samordna.coordination.TargetGroup;

/** On what ground persons are in models, and for whom an organisation offers them. */
record BasisResource(Bases bases) implements Resource {
  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get(
                "/enrolments/{enrolment}/bases",
                "bases",
                "The bases of an enrolment as they were recorded, newest first")
            .givesRows(EnrolmentBasis.class)
            .by(call -> Reply.of(new Rows<>(bases.of(call.caller(), call.id("enrolment"))))),
        Operation.post(
                "/enrolments/{enrolment}/bases",
                "settleBasis",
                "Settle the basis of an enrolment, with its decision where there is one")
            .takes(NewBasis.class)
            .makes(EnrolmentBasis.class)
            .by(
                call ->
                    Reply.of(
                        bases.settle(
                            call.caller(), call.id("enrolment"), call.body(NewBasis.class)))),
        Operation.get(
                "/target-groups",
                "targetGroups",
                "For whom the caller's organisation offers each model")
            .givesRows(TargetGroup.class)
            .by(call -> Reply.of(new Rows<>(bases.targetGroups(call.caller())))),
        Operation.post(
                "/target-groups",
                "settleTargetGroup",
                "Settle for whom the organisation offers a model")
            .takes(NewTargetGroup.class)
            .makes(TargetGroup.class)
            .by(
                call ->
                    Reply.of(
                        bases.settleTargetGroup(call.caller(), call.body(NewTargetGroup.class)))));
  }
}
