package se.samordna.rest;

import java.util.List;
import se.samordna.coordination.Appointment;
import se.samordna.coordination.Coordination;
import se.samordna.coordination.Coordinations;
import se.samordna.coordination.Coordinations.NewAppointment;
import se.samordna.coordination.Coordinations.NewDecision;
import se.samordna.coordination.CoordinatorDecision;
import se.samordna.coordination.CoordinatorProposal;

/** Who coordinates persons, in which role and by which rule. */
record CoordinationResource(Coordinations coordinations) implements Resource {
  record Because(String because) {}

  record Weighing(String wishNotPossible) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get(
                "/persons/{person}/coordination",
                "coordination",
                "Who coordinates the person, in which role, and what could be given")
            .gives(Coordination.class)
            .by(call -> Reply.of(coordinations.of(call.caller(), call.id("person")))),
        Operation.post(
                "/persons/{person}/appointments",
                "appoint",
                "Record that somebody has been appointed to a role of coordination")
            .takes(NewAppointment.class)
            .makes(Appointment.class)
            .by(
                call ->
                    Reply.of(
                        coordinations.appoint(
                            call.caller(), call.id("person"), call.body(NewAppointment.class)))),
        Operation.post(
                "/appointments/{appointment}:end",
                "endAppointment",
                "Record that an appointment has ended")
            .takes(Because.class)
            .gives(Appointment.class)
            .by(
                call ->
                    Reply.of(
                        coordinations.end(
                            call.caller(),
                            call.id("appointment"),
                            call.body(Because.class).because()))),
        Operation.post(
                "/persons/{person}/coordination:propose",
                "proposeCoordinator",
                "Whom the rules come to as coordinator, and on what evidence; changes nothing")
            .takes(Weighing.class)
            .gives(CoordinatorProposal.class)
            .by(
                call ->
                    Reply.of(
                        coordinations.propose(
                            call.caller(),
                            call.id("person"),
                            call.body(Weighing.class).wishNotPossible()))),
        Operation.get(
                "/persons/{person}/coordinator-decisions",
                "coordinatorDecisions",
                "The decisions on who coordinates the person, newest first")
            .givesRows(CoordinatorDecision.class)
            .by(
                call ->
                    Reply.of(
                        new Rows<>(coordinations.decisions(call.caller(), call.id("person"))))),
        Operation.post(
                "/persons/{person}/coordinator-decisions",
                "decideCoordinator",
                "Decide on the coordinator whom the rules come to, with the evidence kept")
            .takes(NewDecision.class)
            .makes(CoordinatorDecision.class)
            .by(
                call ->
                    Reply.of(
                        coordinations.decide(
                            call.caller(), call.id("person"), call.body(NewDecision.class)))));
  }
}
