package se.samordna.rest;

import java.util.List;
import se.samordna.Id;
import se.samordna.plan.PlanRecords.NewCorrection;
import se.samordna.sip.NoSip;
import se.samordna.sip.ReceivedSip;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipCount;
import se.samordna.sip.SipNeed;
import se.samordna.sip.SipParty;
import se.samordna.sip.Sips;
import se.samordna.sip.Sips.NewCall;
import se.samordna.sip.Sips.NewConfirmation;
import se.samordna.sip.Sips.NewEvaluation;
import se.samordna.sip.Sips.NewHandOver;
import se.samordna.sip.Sips.NewHeld;
import se.samordna.sip.Sips.NewParty;

/** Coordinated individual plans, from need to follow-up. */
record SipResource(Sips sips) implements Resource {
  record Declined(String words) {}

  record CalledOff(String why) {}

  record Named(List<NewParty> parties) {}

  record Adopting(List<Id<SipParty>> tookPart) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get("/persons/{person}/sips", "sips", "The person's SIPs")
            .givesRows(Sip.class)
            .by(call -> Reply.of(new Rows<>(sips.of(call.caller(), call.id("person"))))),
        Operation.post("/persons/{person}/sips", "beginSip", "Record that the need is seen")
            .takes(SipNeed.class)
            .makes(Sip.class)
            .by(this::begin),
        Operation.get(
                "/persons/{person}/received-sips",
                "receivedSips",
                "Copies of other providers' SIPs in the own record")
            .givesRows(ReceivedSip.class)
            .by(call -> Reply.of(new Rows<>(sips.received(call.caller(), call.id("person"))))),
        Operation.get("/units/{unit}/sip-counts", "sipCounts", "How it went with the unit's SIPs")
            .givesRows(SipCount.class)
            .by(call -> Reply.of(new Rows<>(sips.counts(call.caller(), call.id("unit"))))),
        Operation.get("/sips/{sip}", "sip", "One SIP").gives(Sip.class).by(this::get),
        change("ask", "askSip", "The person is told what a SIP is, and asked")
            .by(call -> shown(sips.ask(call.caller(), call.id("sip"), call.revision()))),
        change("decline", "declineSip", "The person said no")
            .takes(Declined.class)
            .by(
                call ->
                    shown(
                        sips.decline(
                            call.caller(),
                            call.id("sip"),
                            call.revision(),
                            call.body(Declined.class).words()))),
        change("cancel", "cancelSip", "No SIP is made, and why")
            .takes(NoSip.class)
            .by(
                call ->
                    shown(
                        sips.cancel(
                            call.caller(),
                            call.id("sip"),
                            call.revision(),
                            call.body(NoSip.class)))),
        change("prepare", "prepareSip", "Begin the preparation, resting on the consent")
            .by(call -> shown(sips.prepare(call.caller(), call.id("sip"), call.revision()))),
        change("name-parties", "nameSipParties", "Name who should come")
            .takes(Named.class)
            .by(
                call ->
                    shown(
                        sips.parties(
                            call.caller(),
                            call.id("sip"),
                            call.revision(),
                            call.body(Named.class).parties()))),
        Operation.put("/sips/{sip}/draft", "saveSip", "Replace what the plan is to say")
            .takes(SipContent.class)
            .gives(Sip.class)
            .revises(Sip.class, this::get)
            .by(
                call ->
                    shown(
                        sips.save(
                            call.caller(),
                            call.id("sip"),
                            call.revision(),
                            call.body(SipContent.class)))),
        change("call", "callSip", "Call the principals and invite the others")
            .takes(NewCall.class)
            .by(
                call ->
                    shown(
                        sips.call(
                            call.caller(),
                            call.id("sip"),
                            call.revision(),
                            call.body(NewCall.class)))),
        change("call-off", "callOffSip", "Call off the meeting to come")
            .takes(CalledOff.class)
            .by(
                call ->
                    shown(
                        sips.callOff(
                            call.caller(),
                            call.id("sip"),
                            call.revision(),
                            call.body(CalledOff.class).why()))),
        change("hold", "holdSip", "Record the meeting")
            .takes(NewHeld.class)
            .by(
                call ->
                    shown(
                        sips.hold(
                            call.caller(),
                            call.id("sip"),
                            call.revision(),
                            call.body(NewHeld.class)))),
        change("adopt", "adoptSip", "Adopt the draft, with a copy for each principal")
            .takes(Adopting.class)
            .by(
                call ->
                    shown(
                        sips.adopt(
                            call.caller(),
                            call.id("sip"),
                            call.revision(),
                            call.body(Adopting.class).tookPart()))),
        change("confirm", "confirmSip", "A principal that was not there has confirmed in writing")
            .takes(NewConfirmation.class)
            .by(
                call ->
                    shown(
                        sips.confirm(
                            call.caller(),
                            call.id("sip"),
                            call.revision(),
                            call.body(NewConfirmation.class)))),
        change("hand-over", "handOverSip", "A principal has been given its copy")
            .takes(NewHandOver.class)
            .by(
                call ->
                    shown(
                        sips.handOver(
                            call.caller(),
                            call.id("sip"),
                            call.revision(),
                            call.body(NewHandOver.class)))),
        Operation.post(
                "/sips/{sip}/versions/{version}/corrections",
                "correctSip",
                "The person says that something in a version is wrong")
            .takes(NewCorrection.class)
            .gives(Sip.class)
            .by(this::correct),
        change("follow-up", "followUpSip", "Begin the follow-up, also before its day")
            .by(call -> shown(sips.followUp(call.caller(), call.id("sip"), call.revision()))),
        change("evaluate", "evaluateSip", "How it went, and whether the plan goes on")
            .takes(NewEvaluation.class)
            .by(
                call ->
                    shown(
                        sips.evaluate(
                            call.caller(),
                            call.id("sip"),
                            call.revision(),
                            call.body(NewEvaluation.class)))));
  }

  private Operation change(String verb, String id, String summary) {
    return Operation.post("/sips/{sip}:" + verb, id, summary)
        .gives(Sip.class)
        .revises(Sip.class, this::get);
  }

  private Reply begin(Call call) {
    Sip sip = sips.begin(call.caller(), call.id("person"), call.body(SipNeed.class));
    return shown(sip).at("/sips/" + sip.id());
  }

  private Reply correct(Call call) {
    return shown(
        sips.correct(
            call.caller(), call.id("sip"), call.number("version"), call.body(NewCorrection.class)));
  }

  private Reply get(Call call) {
    return shown(sips.get(call.caller(), call.id("sip")));
  }

  private static Reply shown(Sip sip) {
    return Reply.of(sip, sip.revision());
  }
}
