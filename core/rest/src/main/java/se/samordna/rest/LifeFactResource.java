package se.samordna.rest;

import java.util.List;
import se.samordna.life.CareSpan;
import se.samordna.life.LifeFact;
import se.samordna.life.LifeFacts;
import se.samordna.life.LifeFacts.NewFact;
import se.samordna.life.StateCount;

/** How persons' lives are, as neutral facts; of a unit as counts alone. */
record LifeFactResource(LifeFacts lifeFacts) implements Resource {
  record FactCorrection(NewFact instead, String reason) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/persons/{person}/life-facts", "lifeFacts", "The person's facts of life")
            .givesRows(LifeFact.class)
            .by(call -> Reply.of(new Rows<>(lifeFacts.of(call.caller(), call.id("person"))))),
        Operation.get("/persons/{person}/care-spans", "careSpans", "Times in care and on boards")
            .givesRows(CareSpan.class)
            .by(call -> Reply.of(new Rows<>(lifeFacts.care(call.caller(), call.id("person"))))),
        Operation.post("/persons/{person}/life-facts", "recordLifeFact", "Record a fact of life")
            .takes(NewFact.class)
            .makes(LifeFact.class)
            .by(
                call ->
                    Reply.of(
                        lifeFacts.record(
                            call.caller(), call.id("person"), call.body(NewFact.class)))),
        Operation.post("/life-facts/{fact}:correct", "correctLifeFact", "Record one in its place")
            .takes(FactCorrection.class)
            .makes(LifeFact.class)
            .by(this::correct),
        Operation.get("/units/{unit}/life-facts", "unitLifeFacts", "Counts of the unit's persons")
            .givesRows(StateCount.class)
            .by(call -> Reply.of(new Rows<>(lifeFacts.atUnit(call.caller(), call.id("unit"))))));
  }

  private Reply correct(Call call) {
    FactCorrection correction = call.body(FactCorrection.class);
    return Reply.of(
        lifeFacts.correct(
            call.caller(), call.id("fact"), correction.instead(), correction.reason()));
  }
}
