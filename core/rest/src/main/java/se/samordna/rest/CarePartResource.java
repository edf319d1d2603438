package se.samordna.rest;

import java.util.List;
import se.samordna.care.CarePart;
import se.samordna.care.CareParts;
import se.samordna.care.CareParts.NewIntake;
import se.samordna.care.EndOfCare;
import se.samordna.care.Intake;
import se.samordna.care.Unenrolled;

/** Which units take part in a person's care, and that one of them ceases to. */
record CarePartResource(CareParts parts) implements Resource {
  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get(
                "/persons/{person}/care-parts", "careParts", "The units that take part in the care")
            .givesRows(CarePart.class)
            .by(call -> Reply.of(new Rows<>(parts.of(call.caller(), call.id("person"))))),
        Operation.post(
                "/persons/{person}/care-parts:end",
                "endCarePart",
                "End the part of one's unit in the care; its staff read no more")
            .takes(EndOfCare.class)
            .by(this::end),
        Operation.post(
                "/intakes",
                "takeIn",
                "Take somebody in by the whole number, whom the provider knows; reviewed afterwards")
            .takes(NewIntake.class)
            .makes(Intake.class)
            .by(call -> Reply.of(parts.takeIn(call.caller(), call.body(NewIntake.class)))),
        Operation.get(
                "/care-parts/without-enrolment",
                "withoutEnrolment",
                "Whose care one's units take part in without an enrolment there")
            .givesPages(Unenrolled.class)
            .by(call -> Reply.of(parts.withoutEnrolment(call.caller(), call.page()))));
  }

  private Reply end(Call call) {
    parts.end(call.caller(), call.id("person"), call.body(EndOfCare.class));
    return Reply.nothing();
  }
}
