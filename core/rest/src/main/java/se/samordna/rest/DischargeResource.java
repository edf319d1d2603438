package se.samordna.rest;

import java.time.Instant;
import java.util.List;
import se.samordna.Id;
import se.samordna.discharge.DischargePlanning;
import se.samordna.discharge.DischargePlanning.CloseReason;
import se.samordna.discharge.Discharges;
import se.samordna.discharge.Discharges.NewDeed;
import se.samordna.discharge.Discharges.NewExpectation;
import se.samordna.discharge.Discharges.NewPlanning;
import se.samordna.discharge.Discharges.NewReadiness;
import se.samordna.discharge.UnitDischarges;

/** Planning before discharge, and the deadlines of the law on it. */
record DischargeResource(Discharges discharges) implements Resource {
  private static final String ONE = "/discharge-plannings/{planning}";

  record Left(Instant at) {}

  record Closing(CloseReason why) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/persons/{person}/discharge-plannings", "dischargePlannings", "The person's")
            .givesPages(DischargePlanning.class)
            .by(call -> Reply.of(discharges.of(call.caller(), call.id("person"), call.page()))),
        Operation.post(
                "/persons/{person}/discharge-plannings",
                "beginDischarge",
                "Begin to plan before discharge")
            .takes(NewPlanning.class)
            .makes(DischargePlanning.class)
            .by(this::begin),
        Operation.get(
                "/units/{unit}/discharge-plannings", "unitDischarges", "Those of a unit that go on")
            .gives(UnitDischarges.class)
            .knows("cursor", "size")
            .by(call -> Reply.of(discharges.ofUnit(call.caller(), call.id("unit"), call.page()))),
        Operation.get(ONE, "dischargePlanning", "One planning before discharge")
            .gives(DischargePlanning.class)
            .by(call -> shown(discharges.get(call.caller(), call.id("planning")))),
        Operation.post(ONE + ":expect", "expectDischarge", "Change the expected day")
            .takes(NewExpectation.class)
            .gives(DischargePlanning.class)
            .revises()
            .by(this::expect),
        Operation.post(ONE + ":ready", "readyForDischarge", "Record that the person is ready")
            .takes(NewReadiness.class)
            .gives(DischargePlanning.class)
            .revises()
            .by(this::ready),
        Operation.post(ONE + ":record", "recordDischargeDeed", "Record what was done")
            .takes(NewDeed.class)
            .gives(DischargePlanning.class)
            .revises()
            .by(this::record),
        Operation.post(ONE + ":left", "leftInpatientCare", "Record that the person left")
            .takes(Left.class)
            .gives(DischargePlanning.class)
            .revises()
            .by(this::left),
        Operation.post(ONE + ":close", "closeDischarge", "Close a planning")
            .takes(Closing.class)
            .gives(DischargePlanning.class)
            .revises()
            .by(this::close));
  }

  private Reply begin(Call call) {
    DischargePlanning made =
        discharges.begin(call.caller(), call.id("person"), call.body(NewPlanning.class));
    return shown(made).at("/discharge-plannings/" + made.id());
  }

  private static Id<DischargePlanning> planning(Call call) {
    return call.id("planning");
  }

  private Reply expect(Call call) {
    return shown(
        discharges.expect(
            call.caller(), planning(call), call.revision(), call.body(NewExpectation.class)));
  }

  private Reply ready(Call call) {
    return shown(
        discharges.ready(
            call.caller(), planning(call), call.revision(), call.body(NewReadiness.class)));
  }

  private Reply record(Call call) {
    return shown(
        discharges.record(
            call.caller(), planning(call), call.revision(), call.body(NewDeed.class)));
  }

  private Reply left(Call call) {
    return shown(
        discharges.left(
            call.caller(), planning(call), call.revision(), call.body(Left.class).at()));
  }

  private Reply close(Call call) {
    return shown(
        discharges.close(
            call.caller(), planning(call), call.revision(), call.body(Closing.class).why()));
  }

  private static Reply shown(DischargePlanning planning) {
    return Reply.of(planning, planning.revision());
  }
}
