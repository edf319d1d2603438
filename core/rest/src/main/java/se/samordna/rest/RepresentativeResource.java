package se.samordna.rest;

import java.time.LocalDate;
import java.util.List;
import se.samordna.network.Mandate;
import se.samordna.network.MaturityNote;
import se.samordna.network.Representation;
import se.samordna.network.Representatives;
import se.samordna.network.Representatives.NewMandate;
import se.samordna.network.Representatives.NewMaturityNote;

/** Legal representatives and guardians of a person. */
record RepresentativeResource(Representatives representatives) implements Resource {
  record MandateEnd(LocalDate lastDay) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/persons/{person}/representatives", "representatives", "Who may speak")
            .gives(Representation.class)
            .by(call -> Reply.of(representatives.of(call.caller(), call.id("person")))),
        Operation.post("/network-members/{member}/mandates", "recordMandate", "Record a mandate")
            .takes(NewMandate.class)
            .makes(Mandate.class)
            .by(
                call ->
                    shown(
                        representatives.record(
                            call.caller(), call.id("member"), call.body(NewMandate.class)))),
        Operation.post("/mandates/{mandate}:end", "endMandate", "End a mandate before its time")
            .takes(MandateEnd.class)
            .gives(Mandate.class)
            .revises()
            .by(
                call ->
                    shown(
                        representatives.end(
                            call.caller(),
                            call.id("mandate"),
                            call.revision(),
                            call.body(MandateEnd.class).lastDay()))),
        Operation.post("/persons/{person}/maturity-notes", "judgeMaturity", "Record a judgement")
            .takes(NewMaturityNote.class)
            .makes(MaturityNote.class)
            .by(
                call ->
                    Reply.of(
                        representatives.judge(
                            call.caller(), call.id("person"), call.body(NewMaturityNote.class)))));
  }

  private static Reply shown(Mandate mandate) {
    return Reply.of(mandate, mandate.revision());
  }
}
