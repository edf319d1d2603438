package se.samordna.engine.own;

import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.block.Block;
import se.samordna.block.BlockLift;
import se.samordna.consent.Consent;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents;
import se.samordna.contact.Contact;
import se.samordna.decision.SharedDecision;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Work;
import se.samordna.engine.block.BlockWriting;
import se.samordna.engine.check.Checks;
import se.samordna.engine.consent.ConsentWriting;
import se.samordna.engine.contact.KeptContacts;
import se.samordna.engine.decision.KeptSharedDecisions;
import se.samordna.engine.enrolment.MandateEnding;
import se.samordna.engine.network.MemberMoves;
import se.samordna.engine.person.Identifiers;
import se.samordna.engine.personmeeting.KeptPersonMeetings;
import se.samordna.engine.plan.KeptCrisisPlanRecords;
import se.samordna.engine.sip.SipBeginning;
import se.samordna.network.MemberScope;
import se.samordna.network.NetworkMember;
import se.samordna.network.Said;
import se.samordna.ombud.OmbudMandate;
import se.samordna.organisation.Unit;
import se.samordna.own.OwnBlocks;
import se.samordna.own.OwnConsents;
import se.samordna.own.OwnContact;
import se.samordna.own.OwnDecision;
import se.samordna.own.OwnFile;
import se.samordna.own.OwnMandate;
import se.samordna.own.OwnMeeting;
import se.samordna.own.OwnPlan;
import se.samordna.own.OwnSip;
import se.samordna.own.OwnWords;
import se.samordna.own.Self;
import se.samordna.personmeeting.PersonMeeting;
import se.samordna.plan.CorrectionNote;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.Plan;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.sip.Sip;
import se.samordna.sip.SipCorrection;

/** What persons say about themselves, kept in the store as theirs. */
@Component(service = OwnWords.class)
public final class KeptOwnWords implements OwnWords {
  private final Work work;
  private final ConsentWriting consents;
  private final Identifiers identifiers;
  private final MemberMoves moves;
  private final BlockWriting blocks;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptOwnWords(
      @Reference Work work,
      @Reference ConsentWriting consents,
      @Reference Identifiers identifiers,
      @Reference MemberMoves moves,
      @Reference BlockWriting blocks) {
    this.work = work;
    this.consents = consents;
    this.identifiers = identifiers;
    this.moves = moves;
    this.blocks = blocks;
  }

  @Override
  public OwnConsents.Given give(Self self, OwnYes yes) {
    return work.by(self, Action.CONSENT_CHANGE)
        .write(
            access ->
                ConsentReading.own(
                    consents.give(
                        access,
                        new Consents.NewConsent(
                            terms(yes.terms()), yes.from(), yes.to(), word(access)))));
  }

  @Override
  public OwnConsents.Given refuse(Self self, OwnTerms terms) {
    return work.by(self, Action.CONSENT_CHANGE)
        .write(
            access ->
                ConsentReading.own(
                    consents.refuse(access, new Consents.NewRefusal(terms(terms), word(access)))));
  }

  @Override
  public OwnConsents.Given withdraw(Self self, Id<Consent> consent) {
    return work.by(self, Action.CONSENT_CHANGE)
        .thing("consent", consent, tx -> tx.consents().personOf(self.provider(), consent))
        .write(access -> ConsentReading.own(consents.withdraw(access, consent, word(access))));
  }

  private static ConsentTerms terms(OwnTerms terms) {
    return new ConsentTerms(
        terms.type(),
        terms.recipients(),
        terms.purpose(),
        terms.categories(),
        terms.exclusions(),
        "",
        "");
  }

  private static ConsentWord word(Access access) {
    return new ConsentWord(ConsentWord.Form.ELECTRONIC, access.today(), null, "");
  }

  @Override
  public OwnFile.Member decide(Self self, Id<NetworkMember> member, int revision, boolean yes) {
    return work.by(self, Action.NETWORK_CHANGE)
        .thing("network member", member, tx -> tx.networks().personOf(self.provider(), member))
        .write(
            access ->
                Reading.of(access, self, identifiers)
                    .own(moves.bySelf(access, member, revision, yes)));
  }

  @Override
  public OwnFile.Member add(Self self, OwnMember member) {
    return work.by(self, Action.NETWORK_CHANGE)
        .write(
            access -> {
              NetworkMember added =
                  moves.addedBySelf(access, OwnMembers.facts(member), member.scope());
              access.about("network member", added.id());
              return Reading.of(access, self, identifiers).own(added);
            });
  }

  @Override
  public OwnFile.Member agree(
      Self self, Id<NetworkMember> member, int revision, MemberScope scope) {
    return work.by(self, Action.NETWORK_CHANGE)
        .thing("network member", member, tx -> tx.networks().personOf(self.provider(), member))
        .write(
            access ->
                Reading.of(access, self, identifiers)
                    .own(moves.agreedBySelf(access, member, revision, scope)));
  }

  @Override
  public OwnMandate endMandate(Self self, Id<OmbudMandate> mandate) {
    return work.by(self, Action.OMBUD_CHANGE)
        .thing("ombud mandate", mandate, tx -> tx.ombuds().personOf(self.provider(), mandate))
        .write(
            access ->
                Reading.of(access, self, identifiers)
                    .mandates()
                    .own(MandateEnding.byThePerson(access, mandate)));
  }

  @Override
  public OwnBlocks.Laid block(Self self, Id<Unit> unit) {
    return work.by(self, Action.BLOCK_CHANGE)
        .write(access -> new BlockReading(access).own(blocks.lay(access, unit, said(access))));
  }

  @Override
  public OwnBlocks.Laid unblock(Self self, Id<Block> block) {
    return work.by(self, Action.BLOCK_CHANGE)
        .thing("block", block, tx -> tx.blocks().personOf(self.provider(), block))
        .write(access -> new BlockReading(access).own(blocks.end(access, block, said(access))));
  }

  @Override
  public OwnBlocks.Laid lift(Self self, Id<Block> block, Id<Unit> unit, LocalDate lastDay) {
    return work.by(self, Action.BLOCK_LIFT)
        .thing("block", block, tx -> tx.blocks().personOf(self.provider(), block))
        .write(
            access ->
                new BlockReading(access).own(blocks.liftBySelf(access, block, unit, lastDay)));
  }

  @Override
  public OwnBlocks.Laid endLift(Self self, Id<Block> block, Id<BlockLift> lift) {
    return work.by(self, Action.BLOCK_CHANGE)
        .thing("block", block, tx -> tx.blocks().personOf(self.provider(), block))
        .write(access -> new BlockReading(access).own(blocks.endLift(access, block, lift)));
  }

  @Override
  public OwnFile.Declined declineCrisisPlan(Self self, String words) {
    return work.by(self, Action.CRISIS_PLAN_ANSWER)
        .write(
            access -> {
              Checks checks = new Checks();
              String why = checks.optional("/words", words, Checks.TEXT);
              checks.done();
              return PlanReading.own(KeptCrisisPlanRecords.declined(access, why, said(access)));
            });
  }

  @Override
  public void reconsiderCrisisPlan(Self self) {
    work.by(self, Action.CRISIS_PLAN_ANSWER)
        .about("crisis plan", self.person())
        .write(
            access -> {
              KeptCrisisPlanRecords.reconsidered(access);
              return self;
            });
  }

  @Override
  public OwnContact correct(Self self, Id<Contact> contact, OwnCorrection correction) {
    return work.by(self, Action.CORRECTION_ADD)
        .thing("contact", contact, tx -> tx.contacts().personOf(self.provider(), contact))
        .write(
            access -> {
              Checks checks = new Checks();
              String words = checks.required("/words", correction.words(), Checks.TEXT);
              checks.done();
              ContactReading reading = Reading.of(access, self, identifiers).contacts();
              KeptContacts.correct(access, reading.contact(contact).id(), words, said(access));
              return reading.contact(contact);
            });
  }

  @Override
  public OwnMeeting correctMeeting(Self self, Id<PersonMeeting> meeting, String words) {
    return work.by(self, Action.CORRECTION_ADD)
        .thing(
            "meeting about a person",
            meeting,
            tx -> tx.personMeetings().personOf(self.provider(), meeting))
        .write(
            access -> {
              Checks checks = new Checks();
              String wrong = checks.required("/words", words, Checks.TEXT);
              checks.done();
              MeetingReading reading = Reading.of(access, self, identifiers).meetings();
              KeptPersonMeetings.corrected(
                  access, shown(reading, meeting).id(), wrong, said(access));
              return shown(reading, meeting);
            });
  }

  @Override
  public OwnDecision correctDecision(Self self, Id<SharedDecision> decision, String words) {
    return work.by(self, Action.CORRECTION_ADD)
        .thing(
            "shared decision",
            decision,
            tx -> tx.sharedDecisions().personOf(self.provider(), decision))
        .write(
            access -> {
              Checks checks = new Checks();
              String wrong = checks.required("/words", words, Checks.TEXT);
              checks.done();
              DecisionReading reading = Reading.of(access, self, identifiers).decisions();
              KeptSharedDecisions.corrected(
                  access, reading.decision(decision).id(), wrong, said(access));
              return reading.decision(decision);
            });
  }

  private static OwnMeeting shown(MeetingReading reading, Id<PersonMeeting> meeting) {
    return reading.personMeetings().meetings().stream()
        .filter(one -> one.id().equals(meeting))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static Said said(Access access) {
    return Said.byPerson(access.today(), Said.Way.IN_WRITING);
  }

  @Override
  public OwnPlan.Correction correctCrisisPlan(Self self, int version, String words) {
    return work.by(self, Action.CORRECTION_ADD)
        .write(
            access -> {
              Checks checks = new Checks();
              String wrong = checks.required("/words", words, Checks.TEXT);
              checks.done();
              boolean shown =
                  Reading.of(access, self, identifiers)
                      .plans()
                      .crisisPlan()
                      .filter(one -> one.number() == version)
                      .isPresent();
              CrisisPlan plan =
                  access
                      .tx()
                      .plans()
                      .crisisPlans(access.provider(), List.of(access.person()))
                      .get(access.person());
              if (!shown || plan == null) {
                throw Refusal.of(Code.NOT_FOUND);
              }
              return PlanReading.own(
                  KeptCrisisPlanRecords.correction(access, plan, wrong, said(access)));
            });
  }

  @Override
  public OwnPlan.Correction correct(Self self, Id<Plan> plan, int version, String words) {
    return work.by(self, Action.CORRECTION_ADD)
        .thing("plan", plan, tx -> tx.plans().personOf(self.provider(), plan))
        .write(
            access -> {
              Checks checks = new Checks();
              String said = checks.required("/words", words, Checks.TEXT);
              checks.done();
              mustBeShown(Reading.of(access, self, identifiers), plan, version);
              CorrectionNote note =
                  new CorrectionNote(
                      Id.next(), plan, version, said, said(access), null, access.now());
              access.tx().planRecords().add(access.provider(), access.person(), note);
              return PlanReading.own(note);
            });
  }

  @Override
  public OwnPlan.Correction correct(Self self, Id<Sip> sip, int version, OwnCorrection correction) {
    return work.by(self, Action.CORRECTION_ADD)
        .thing("SIP", sip, tx -> tx.sips().personOf(self.provider(), sip))
        .write(
            access -> {
              Checks checks = new Checks();
              String said = checks.required("/words", correction.words(), Checks.TEXT);
              checks.done();
              OwnSip shown = shown(access, self, sip);
              OwnSip.Adopted adopted = shown.adopted();
              if (adopted == null || adopted.number() != version) {
                throw Refusal.of(Code.NOT_FOUND);
              }
              SipCorrection note =
                  new SipCorrection(
                      Id.next(),
                      version,
                      said,
                      Said.byPerson(access.today(), Said.Way.IN_WRITING),
                      null,
                      access.now());
              access.tx().sips().add(access.provider(), access.person(), sip, note);
              return MeetingReading.own(note);
            });
  }

  @Override
  public OwnSip askForSip(Self self, String why) {
    return work.by(self, Action.SIP_REQUEST)
        .write(access -> shown(access, self, SipBeginning.asked(access, why)));
  }

  private OwnSip shown(Access access, Self self, Id<Sip> sip) {
    return Reading.of(access, self, identifiers).meetings().sips().stream()
        .filter(one -> one.id().equals(sip))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private static void mustBeShown(Reading reading, Id<Plan> plan, int version) {
    boolean shown =
        reading.plans().plans().stream()
            .filter(one -> one.id().equals(plan))
            .flatMap(one -> one.versions().stream())
            .anyMatch(one -> one.number() == version);
    if (!shown) {
      throw Refusal.of(Code.NOT_FOUND);
    }
  }
}
