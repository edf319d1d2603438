package se.samordna.rest;

import java.util.List;
import se.samordna.instrument.Instrument;
import se.samordna.instrument.InstrumentScore;
import se.samordna.instrument.Instruments;
import se.samordna.instrument.Instruments.NewScore;

/** Instruments, and the scores of units and persons. Items stand nowhere. */
record InstrumentResource(Instruments instruments) implements Resource {
  record ScoreCorrection(NewScore instead, String reason) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/instruments", "instruments", "Instruments whose scores can be recorded")
            .givesRows(Instrument.class)
            .by(call -> Reply.of(new Rows<>(instruments.catalogue(call.caller())))),
        Operation.get("/units/{unit}/scores", "unitScores", "The unit's scores, newest first")
            .givesRows(InstrumentScore.class)
            .by(call -> Reply.of(new Rows<>(instruments.ofUnit(call.caller(), call.id("unit"))))),
        Operation.post("/units/{unit}/scores", "recordUnitScore", "Record a score of the unit")
            .takes(NewScore.class)
            .makes(InstrumentScore.class)
            .by(
                call ->
                    Reply.of(
                        instruments.recordForUnit(
                            call.caller(), call.id("unit"), call.body(NewScore.class)))),
        Operation.get("/persons/{person}/scores", "personScores", "The person's scores")
            .givesRows(InstrumentScore.class)
            .by(
                call ->
                    Reply.of(new Rows<>(instruments.ofPerson(call.caller(), call.id("person"))))),
        Operation.post("/persons/{person}/scores", "recordPersonScore", "Record a person's score")
            .takes(NewScore.class)
            .makes(InstrumentScore.class)
            .by(
                call ->
                    Reply.of(
                        instruments.recordForPerson(
                            call.caller(), call.id("person"), call.body(NewScore.class)))),
        Operation.post("/scores/{score}:correct", "correctScore", "Record another in its place")
            .takes(ScoreCorrection.class)
            .makes(InstrumentScore.class)
            .by(this::correct));
  }

  private Reply correct(Call call) {
    ScoreCorrection correction = call.body(ScoreCorrection.class);
    return Reply.of(
        instruments.correct(
            call.caller(), call.id("score"), correction.instead(), correction.reason()));
  }
}
