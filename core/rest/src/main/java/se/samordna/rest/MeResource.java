package se.samordna.rest;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.samordna.Id;
import se.samordna.audit.ReadAbout;
import se.samordna.consent.Recipient;
import se.samordna.network.MemberScope;
import se.samordna.organisation.Unit;
import se.samordna.own.OwnBlocks;
import se.samordna.own.OwnConsents;
import se.samordna.own.OwnContact;
import se.samordna.own.OwnDecision;
import se.samordna.own.OwnFile;
import se.samordna.own.OwnMandate;
import se.samordna.own.OwnMeeting;
import se.samordna.own.OwnMeetings;
import se.samordna.own.OwnPages;
import se.samordna.own.OwnPlan;
import se.samordna.own.OwnSessions;
import se.samordna.own.OwnSessions.FactorKey;
import se.samordna.own.OwnSessions.Opening;
import se.samordna.own.OwnSessions.OwnPass;
import se.samordna.own.OwnSip;
import se.samordna.own.OwnWords;
import se.samordna.own.OwnWords.OwnCorrection;
import se.samordna.own.OwnWords.OwnMember;
import se.samordna.own.OwnWords.OwnTerms;
import se.samordna.own.OwnWords.OwnYes;

/** What a person reads and says about themselves. No operation takes the id of a person. */
record MeResource(OwnSessions sessions, OwnPages pages, OwnWords words) implements Resource {
  record CodeTyped(String code) {}

  /** The token goes into {@code Authorization: Bearer}; a browser gets it as a cookie as well. */
  record OwnToken(String token) {}

  record Decision(boolean yes) {}

  record Wrong(int version, String words) {}

  record Wish(String why) {}

  record UnitToBlock(Id<Unit> unit) {}

  record UnitToRead(Id<Unit> unit, LocalDate lastDay) {}

  record Reason(String words) {}

  @Override
  public List<Operation> operations() {
    return Stream.of(door(), reading(), saying(), deciding()).flatMap(List::stream).toList();
  }

  private List<Operation> door() {
    return List.of(
        Operation.post("/me/key", "ownKey", "The second factor's key, for a code handed out")
            .forEverybody()
            .forPersons()
            .takes(CodeTyped.class)
            .gives(FactorKey.class)
            .by(
                call ->
                    Reply.of(
                        sessions.key(call.body(CodeTyped.class).code(), call.request().remote()))),
        Operation.post("/me/login", "openOwnLogin", "Open the login, and begin a session")
            .forEverybody()
            .forPersons()
            .takes(Opening.class)
            .makes(OwnToken.class)
            .by(this::open),
        Operation.post("/me/session", "ownLogIn", "Log in with passphrase and second factor")
            .forEverybody()
            .forPersons()
            .takes(OwnPass.class)
            .makes(OwnToken.class)
            .by(this::logIn),
        Operation.delete("/me/session", "ownLogOut", "End the session at once")
            .forPersons()
            .by(
                call -> {
                  call.request().session().ifPresent(sessions::logOut);
                  return Reply.nothing().ending();
                }));
  }

  private Reply open(Call call) {
    Opening opening = call.body(Opening.class);
    try {
      String token = sessions.open(opening, call.request().remote());
      return Reply.of(new OwnToken(token)).beginning(token);
    } finally {
      Arrays.fill(opening.password(), ' ');
    }
  }

  private Reply logIn(Call call) {
    OwnPass pass = call.body(OwnPass.class);
    try {
      String token = sessions.logIn(pass, call.request().remote());
      return Reply.of(new OwnToken(token)).beginning(token);
    } finally {
      Arrays.fill(pass.password(), ' ');
    }
  }

  private List<Operation> reading() {
    return List.of(
        Operation.get("/me", "myStart", "Whom to reach, and what is not shown")
            .forPersons()
            .gives(OwnFile.Start.class)
            .by(call -> Reply.of(pages.start(call.self()))),
        Operation.get("/me/plans", "myPlans", "What was adopted in the plans")
            .forPersons()
            .givesRows(OwnPlan.class)
            .by(call -> Reply.of(new Rows<>(pages.plans(call.self())))),
        Operation.get("/me/decisions", "myDecisions", "What was decided together with staff")
            .forPersons()
            .givesRows(OwnDecision.class)
            .by(call -> Reply.of(new Rows<>(pages.decisions(call.self())))),
        Operation.get(
                "/me/crisis-plan", "myCrisisPlan", "The crisis plan, and whether one is wanted")
            .forPersons()
            .gives(OwnFile.InCrisis.class)
            .by(call -> Reply.of(pages.crisis(call.self()))),
        Operation.get("/me/sips", "mySips", "The coordinated individual plans")
            .forPersons()
            .givesRows(OwnSip.class)
            .by(call -> Reply.of(new Rows<>(pages.sips(call.self())))),
        Operation.get("/me/meetings", "myMeetings", "Meetings, with what was decided")
            .forPersons()
            .givesRows(OwnFile.Met.class)
            .by(call -> Reply.of(new Rows<>(pages.meetings(call.self())))),
        Operation.get(
                "/me/person-meetings",
                "myPersonMeetings",
                "Meetings about oneself, to come and held, with what was decided")
            .forPersons()
            .gives(OwnMeetings.class)
            .by(call -> Reply.of(pages.personMeetings(call.self()))),
        Operation.get("/me/contacts", "myContacts", "Contacts with oneself, without the notes")
            .forPersons()
            .givesPages(OwnContact.class)
            .by(call -> Reply.of(pages.contacts(call.self(), call.page()))),
        Operation.get("/me/contacts/{contact}", "myContact", "One of them")
            .forPersons()
            .gives(OwnContact.class)
            .by(call -> Reply.of(pages.contact(call.self(), call.id("contact")))),
        Operation.get("/me/network", "myNetwork", "The network")
            .forPersons()
            .givesRows(OwnFile.Member.class)
            .by(call -> Reply.of(new Rows<>(pages.network(call.self())))),
        Operation.get("/me/ombud-mandates", "myOmbudMandates", "Mandates of personal ombuds")
            .forPersons()
            .givesRows(OwnMandate.class)
            .by(call -> Reply.of(new Rows<>(pages.mandates(call.self())))),
        Operation.get("/me/blocks", "myBlocks", "What is blocked, and what can be")
            .forPersons()
            .gives(OwnBlocks.class)
            .by(call -> Reply.of(pages.blocks(call.self()))),
        Operation.get("/me/consents", "myConsents", "Yes, no, links, and what was told")
            .forPersons()
            .gives(OwnConsents.class)
            .by(call -> Reply.of(pages.consents(call.self()))),
        Operation.get("/me/recipients", "myRecipients", "Who else may be told")
            .forPersons()
            .givesRows(Recipient.class)
            .by(call -> Reply.of(new Rows<>(pages.recipients(call.self())))),
        Operation.get("/me/log", "myLog", "Who has read")
            .forPersons()
            .givesPages(ReadAbout.class)
            .by(call -> Reply.of(pages.log(call.self(), call.page()))),
        Operation.get("/me/export", "myExport", "All of it at once")
            .forPersons()
            .gives(OwnFile.class)
            .by(call -> Reply.of(pages.export(call.self()))));
  }

  private List<Operation> saying() {
    return List.of(
        Operation.post("/me/consents", "iConsent", "Say yes")
            .forPersons()
            .takes(OwnYes.class)
            .makes(OwnConsents.Given.class)
            .by(call -> Reply.of(words.give(call.self(), call.body(OwnYes.class)))),
        Operation.post("/me/refused-consents", "iRefuse", "Say no")
            .forPersons()
            .takes(OwnTerms.class)
            .makes(OwnConsents.Given.class)
            .by(call -> Reply.of(words.refuse(call.self(), call.body(OwnTerms.class)))),
        Operation.post("/me/consents/{consent}:withdraw", "iWithdraw", "Take a yes back")
            .forPersons()
            .gives(OwnConsents.Given.class)
            .by(call -> Reply.of(words.withdraw(call.self(), call.id("consent")))),
        Operation.post("/me/network/{member}:decide", "iDecide", "Say yes to a member, or remove")
            .forPersons()
            .takes(Decision.class)
            .gives(OwnFile.Member.class)
            .revises()
            .by(
                call -> {
                  OwnFile.Member member =
                      words.decide(
                          call.self(),
                          call.id("member"),
                          call.revision(),
                          call.body(Decision.class).yes());
                  return Reply.of(member, member.revision());
                }),
        Operation.post(
                "/me/crisis-plan/corrections",
                "iCorrectMyCrisisPlan",
                "Say that something in the crisis plan is wrong")
            .forPersons()
            .takes(Wrong.class)
            .makes(OwnPlan.Correction.class)
            .by(
                call -> {
                  Wrong wrong = call.body(Wrong.class);
                  return Reply.of(
                      words.correctCrisisPlan(call.self(), wrong.version(), wrong.words()));
                }),
        Operation.post("/me/plans/{plan}/corrections", "iCorrect", "Say that something is wrong")
            .forPersons()
            .takes(Wrong.class)
            .makes(OwnPlan.Correction.class)
            .by(
                call -> {
                  Wrong wrong = call.body(Wrong.class);
                  return Reply.of(
                      words.correct(call.self(), call.id("plan"), wrong.version(), wrong.words()));
                }),
        Operation.post("/me/sips", "iAskForASip", "Ask for a coordinated individual plan")
            .forPersons()
            .takes(Wish.class)
            .makes(OwnSip.class)
            .by(call -> Reply.of(words.askForSip(call.self(), call.body(Wish.class).why()))),
        Operation.post("/me/sips/{sip}/corrections", "iCorrectASip", "Say that something is wrong")
            .forPersons()
            .takes(Wrong.class)
            .makes(OwnPlan.Correction.class)
            .by(
                call -> {
                  Wrong wrong = call.body(Wrong.class);
                  return Reply.of(
                      words.correct(
                          call.self(),
                          call.id("sip"),
                          wrong.version(),
                          new OwnCorrection(wrong.words())));
                }));
  }

  private List<Operation> deciding() {
    return List.of(
        Operation.post("/me/crisis-plan:decline", "iDeclineACrisisPlan", "Say no to a crisis plan")
            .forPersons()
            .takes(Reason.class)
            .gives(OwnFile.Declined.class)
            .by(
                call ->
                    Reply.of(
                        words.declineCrisisPlan(call.self(), call.body(Reason.class).words()))),
        Operation.post(
                "/me/crisis-plan:reconsider",
                "iReconsiderACrisisPlan",
                "Take back the no to a crisis plan")
            .forPersons()
            .by(
                call -> {
                  words.reconsiderCrisisPlan(call.self());
                  return Reply.nothing();
                }),
        Operation.post(
                "/me/person-meetings/{meeting}/corrections",
                "iCorrectAMeeting",
                "Say that something in what stands of a meeting is wrong")
            .forPersons()
            .takes(OwnCorrection.class)
            .makes(OwnMeeting.class)
            .by(
                call ->
                    Reply.of(
                        words.correctMeeting(
                            call.self(),
                            call.id("meeting"),
                            call.body(OwnCorrection.class).words()))),
        Operation.post(
                "/me/decisions/{decision}/corrections",
                "iCorrectADecision",
                "Say that something in a shared decision is wrong")
            .forPersons()
            .takes(OwnCorrection.class)
            .makes(OwnDecision.class)
            .by(
                call ->
                    Reply.of(
                        words.correctDecision(
                            call.self(),
                            call.id("decision"),
                            call.body(OwnCorrection.class).words()))),
        Operation.post(
                "/me/contacts/{contact}/corrections",
                "iCorrectAContact",
                "Say that something in a contact is wrong")
            .forPersons()
            .takes(OwnCorrection.class)
            .makes(OwnContact.class)
            .by(
                call ->
                    Reply.of(
                        words.correct(
                            call.self(), call.id("contact"), call.body(OwnCorrection.class)))),
        Operation.post(
                "/me/blocks/{block}/lifts", "iLift", "Let one more unit read what is blocked")
            .forPersons()
            .takes(UnitToRead.class)
            .makes(OwnBlocks.Laid.class)
            .by(
                call -> {
                  UnitToRead wanted = call.body(UnitToRead.class);
                  return Reply.of(
                      words.lift(call.self(), call.id("block"), wanted.unit(), wanted.lastDay()));
                }),
        Operation.post(
                "/me/blocks/{block}/lifts/{lift}:end", "iEndALift", "Close it to that unit again")
            .forPersons()
            .gives(OwnBlocks.Laid.class)
            .by(call -> Reply.of(words.endLift(call.self(), call.id("block"), call.id("lift")))),
        Operation.post(
                "/me/ombud-mandates/{ombudMandate}:end",
                "iEndAnOmbudMandate",
                "End a personal ombud's mandate")
            .forPersons()
            .gives(OwnMandate.class)
            .by(call -> Reply.of(words.endMandate(call.self(), call.id("ombudMandate")))),
        Operation.post("/me/network", "iAdd", "Add somebody, with what they may know")
            .forPersons()
            .takes(OwnMember.class)
            .makes(OwnFile.Member.class)
            .by(call -> Reply.of(words.add(call.self(), call.body(OwnMember.class)))),
        Operation.put("/me/network/{member}/scope", "iAgree", "Say what a member may know")
            .forPersons()
            .takes(MemberScope.class)
            .gives(OwnFile.Member.class)
            .revises()
            .by(
                call -> {
                  OwnFile.Member member =
                      words.agree(
                          call.self(),
                          call.id("member"),
                          call.revision(),
                          call.body(MemberScope.class));
                  return Reply.of(member, member.revision());
                }),
        Operation.post("/me/blocks", "iBlock", "Block what a unit has written")
            .forPersons()
            .takes(UnitToBlock.class)
            .makes(OwnBlocks.Laid.class)
            .by(call -> Reply.of(words.block(call.self(), call.body(UnitToBlock.class).unit()))),
        Operation.post("/me/blocks/{block}:end", "iUnblock", "End a block")
            .forPersons()
            .gives(OwnBlocks.Laid.class)
            .by(call -> Reply.of(words.unblock(call.self(), call.id("block")))));
  }
}
