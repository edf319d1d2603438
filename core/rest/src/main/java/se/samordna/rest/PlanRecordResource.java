package se.samordna.rest;

import java.util.Arrays;
import java.util.List;
import se.samordna.Id;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.plan.CorrectionNote;
import se.samordna.plan.PlanChange;
import se.samordna.plan.PlanChoice;
import se.samordna.plan.PlanElsewhere;
import se.samordna.plan.PlanRecords;
import se.samordna.plan.PlanRecords.NewApproval;
import se.samordna.plan.PlanRecords.NewCorrection;
import se.samordna.plan.PlanRecords.NewElsewhere;
import se.samordna.plan.PlanRecords.NewUnit;
import se.samordna.plan.PlanRecords.Settling;
import se.samordna.plan.PlanType;
import se.samordna.plan.PlanUnits;
import se.samordna.plan.ProvisionalVersion;
import se.samordna.plan.RecordSystem;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** What belongs to plans as records. */
record PlanRecordResource(PlanRecords records) implements Resource {
  record SystemName(String name) {}

  record Named(List<NewUnit> units) {}

  record Answered(int revision, Id<PersonMeeting> meeting, boolean confirmed, String words) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get(
                "/persons/{person}/plan-choice", "planChoice", "What to know before a new plan")
            .gives(PlanChoice.class)
            .by(call -> Reply.of(records.choice(call.caller(), call.id("person")))),
        Operation.post(
                "/persons/{person}/plans-elsewhere",
                "notePlanElsewhere",
                "Record a plan that the person says there is with others")
            .takes(NewElsewhere.class)
            .makes(PlanElsewhere.class)
            .by(
                call ->
                    Reply.of(
                        records.note(
                            call.caller(), call.id("person"), call.body(NewElsewhere.class)))),
        Operation.delete(
                "/plans-elsewhere/{plan}",
                "endPlanElsewhere",
                "Take a plan with others off the list")
            .by(this::end),
        Operation.get(
                "/plans/{plan}/corrections",
                "planCorrections",
                "What the person has said is wrong in the versions")
            .givesRows(CorrectionNote.class)
            .by(call -> Reply.of(new Rows<>(records.corrections(call.caller(), call.id("plan"))))),
        Operation.post(
                "/plans/{plan}/versions/{version}/corrections",
                "correctPlan",
                "Record that the person says that something in a version is wrong")
            .takes(NewCorrection.class)
            .makes(CorrectionNote.class)
            .by(this::correct),
        Operation.get(
                "/plans/{plan}/versions/{version}/changes",
                "planChanges",
                "What a version says otherwise than the one before")
            .givesRows(PlanChange.class)
            .by(
                call ->
                    Reply.of(
                        new Rows<>(
                            records.changes(
                                call.caller(), call.id("plan"), call.number("version"))))),
        Operation.get(
                "/persons/{person}/provisional-plans",
                "provisionalPlans",
                "Versions of plans that a meeting was to confirm")
            .givesRows(ProvisionalVersion.class)
            .by(
                call ->
                    Reply.of(new Rows<>(records.provisional(call.caller(), call.id("person"))))),
        Operation.post("/plans/{plan}:settle", "settlePlan", "A meeting says yes or no")
            .takes(Answered.class)
            .givesRows(ProvisionalVersion.class)
            .by(this::settle),
        Operation.get("/plans/{plan}/units", "planUnits", "The units of a coordinated care plan")
            .gives(PlanUnits.class)
            .by(this::units),
        Operation.post(
                "/plans/{plan}:name-units", "namePlanUnits", "Name the units that are responsible")
            .takes(Named.class)
            .gives(PlanUnits.class)
            .revises(PlanUnits.class, this::units)
            .by(
                call ->
                    shown(
                        records.nameUnits(
                            call.caller(),
                            call.id("plan"),
                            call.revision(),
                            call.body(Named.class).units()))),
        Operation.post("/plans/{plan}:approve", "approvePlan", "A unit has approved the draft")
            .takes(NewApproval.class)
            .gives(PlanUnits.class)
            .revises(PlanUnits.class, this::units)
            .by(
                call ->
                    shown(
                        records.approve(
                            call.caller(),
                            call.id("plan"),
                            call.revision(),
                            call.body(NewApproval.class)))),
        Operation.get("/plan-systems", "planSystems", "Systems of record by kind of plan")
            .givesRows(RecordSystem.class)
            .by(
                call ->
                    Reply.of(new Rows<>(records.systems(call.caller(), call.caller().provider())))),
        Operation.put("/plan-systems/{planType}", "keepPlansIn", "Settle a system of record")
            .takes(SystemName.class)
            .gives(RecordSystem.class)
            .by(this::keepIn));
  }

  private Reply units(Call call) {
    return shown(records.units(call.caller(), call.id("plan")));
  }

  private static Reply shown(PlanUnits units) {
    return Reply.of(units, units.revision());
  }

  private Reply end(Call call) {
    records.end(call.caller(), call.id("plan"));
    return Reply.nothing();
  }

  private Reply correct(Call call) {
    return Reply.of(
        records.correct(
            call.caller(),
            call.id("plan"),
            call.number("version"),
            call.body(NewCorrection.class)));
  }

  private Reply keepIn(Call call) {
    PlanType type =
        Arrays.stream(PlanType.values())
            .filter(one -> one.name().equals(call.text("planType")))
            .findFirst()
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    return Reply.of(
        records.keepIn(
            call.caller(), call.caller().provider(), type, call.body(SystemName.class).name()));
  }

  private Reply settle(Call call) {
    Answered said = call.body(Answered.class);
    return Reply.of(
        new Rows<>(
            records.settle(
                call.caller(),
                call.id("plan"),
                said.revision(),
                new Settling(said.meeting(), said.confirmed(), said.words()))));
  }
}
