package se.samordna.engine.sip;

import java.util.List;
import java.util.function.BiConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.person.Identifiers;
import se.samordna.engine.plan.PlanKinds;
import se.samordna.engine.task.Deeds;
import se.samordna.engine.task.PersonTasks;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.plan.PlanRecords.NewCorrection;
import se.samordna.sip.NoSip;
import se.samordna.sip.ReceivedSip;
import se.samordna.sip.Sip;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipCount;
import se.samordna.sip.SipNeed;
import se.samordna.sip.SipParty;
import se.samordna.sip.SipState;
import se.samordna.sip.Sips;
import se.samordna.task.Task;

/** SIPs in the store. */
@Component(service = Sips.class)
public final class KeptSips implements Sips {
  /** What a SIP is called in the log. */
  static final String SIP = "SIP";

  private final Work work;
  private final Deeds deeds;
  private final Identifiers identifiers;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptSips(
      @Reference Work work, @Reference Deeds deeds, @Reference Identifiers identifiers) {
    this.work = work;
    this.deeds = deeds;
    this.identifiers = identifiers;
  }

  @Override
  public List<Sip> of(Caller caller, Id<Person> person) {
    return work.by(caller, Action.SIP_READ)
        .person(person)
        .read(
            access ->
                access.tx().sips().of(access.provider(), person).stream()
                    .map(kept -> SipMoves.read(access, kept.sip()))
                    .toList());
  }

  @Override
  public Sip get(Caller caller, Id<Sip> sip) {
    return sip(caller, Action.SIP_READ, sip).read(access -> SipMoves.read(access, sip));
  }

  private Request sip(Caller caller, Action action, Id<Sip> sip) {
    return work.by(caller, action)
        .thing(SIP, sip, tx -> tx.sips().personOf(caller.provider(), sip));
  }

  @Override
  public Sip begin(Caller caller, Id<Person> person, SipNeed need) {
    return work.by(caller, Action.SIP_CHANGE)
        .person(person)
        .write(access -> SipMoves.read(access, SipBeginning.begin(access, need)));
  }

  /** One change of a SIP, at the revision that the caller read. */
  private Sip change(Caller caller, Id<Sip> id, int revision, BiConsumer<Access, Sip> how) {
    return change(caller, Action.SIP_CHANGE, id, revision, how);
  }

  private Sip change(
      Caller caller, Action action, Id<Sip> id, int revision, BiConsumer<Access, Sip> how) {
    return sip(caller, action, id)
        .write(
            access -> {
              how.accept(access, SipMoves.taken(access, id, revision));
              return SipMoves.read(access, id);
            });
  }

  @Override
  public Sip ask(Caller caller, Id<Sip> sip, int revision) {
    return change(
        caller,
        sip,
        revision,
        (access, one) -> {
          SipMoves.move(access, one, SipState.CONSENT_ASKED);
          SipTasks.answered(access, one);
        });
  }

  @Override
  public Sip decline(Caller caller, Id<Sip> sip, int revision, String words) {
    return change(
        caller,
        sip,
        revision,
        (access, one) ->
            end(access, one, SipState.DECLINED, new NoSip(NoSip.Reason.PERSON_SAID_NO, words)));
  }

  @Override
  public Sip cancel(Caller caller, Id<Sip> sip, int revision, NoSip why) {
    return change(
        caller, sip, revision, (access, one) -> end(access, one, SipState.CANCELLED, why));
  }

  private static void end(Access access, Sip sip, SipState how, NoSip why) {
    SipMoves.may(sip, how);
    Checks checks = new Checks();
    boolean plain = why.reason() == NoSip.Reason.PERSON_SAID_NO;
    String words =
        plain
            ? checks.optional("/words", why.words(), Checks.TEXT)
            : checks.required("/words", why.words(), Checks.TEXT);
    checks.done();
    access.tx().sips().noSip(access.provider(), sip.id(), new NoSip(why.reason(), words));
    SipCalls.none(access, sip, words.isEmpty() ? SipCalls.NO_SIP : words);
    SipMoves.move(access, sip, how);
    SipTasks.answered(access, sip);
  }

  @Override
  public Sip prepare(Caller caller, Id<Sip> sip, int revision) {
    return change(
        caller,
        sip,
        revision,
        (access, one) -> {
          SipMoves.from(SipState.CONSENT_ASKED, one, SipState.PREPARED);
          PlanKinds.mayMakeSips(access);
          access.tx().sips().restOn(access.provider(), sip, SipConsents.needed(access));
          SipMoves.move(access, one, SipState.PREPARED);
        });
  }

  @Override
  public Sip parties(Caller caller, Id<Sip> sip, int revision, List<NewParty> parties) {
    return change(
        caller,
        sip,
        revision,
        (access, one) -> {
          SipMoves.mayWrite(one);
          SipConsents.needed(access);
          access
              .tx()
              .sips()
              .parties(
                  access.provider(), sip, SipChecks.parties(access, one, parties), access.now());
        });
  }

  @Override
  public Sip save(Caller caller, Id<Sip> sip, int revision, SipContent content) {
    return change(
        caller,
        sip,
        revision,
        (access, one) -> {
          SipMoves.mayWrite(one);
          SipConsents.needed(access);
          SipContent checked = SipChecks.content(one, content);
          SipExempt.none(access, checked);
          access.tx().sips().save(access.provider(), sip, checked);
        });
  }

  @Override
  public Sip call(Caller caller, Id<Sip> sip, int revision, NewCall call) {
    return change(caller, sip, revision, (access, one) -> SipCalls.call(access, one, call));
  }

  @Override
  public Sip callOff(Caller caller, Id<Sip> sip, int revision, String why) {
    return change(caller, sip, revision, (access, one) -> SipCalls.callOff(access, one, why));
  }

  @Override
  public Sip hold(Caller caller, Id<Sip> sip, int revision, NewHeld held) {
    return change(caller, sip, revision, (access, one) -> SipCalls.hold(access, deeds, one, held));
  }

  @Override
  public Sip adopt(Caller caller, Id<Sip> sip, int revision, List<Id<SipParty>> tookPart) {
    return change(
        caller,
        Action.SIP_ADOPT,
        sip,
        revision,
        (access, one) -> {
          SipMoves.may(one, SipState.ADOPTED);
          access.tx().sips().restOn(access.provider(), sip, SipConsents.needed(access));
          SipExempt.none(access, one.draft());
          SipVersions.adopt(access, one, tookPart);
        });
  }

  @Override
  public Sip confirm(Caller caller, Id<Sip> sip, int revision, NewConfirmation confirmation) {
    return change(
        caller, sip, revision, (access, one) -> SipVersions.confirm(access, one, confirmation));
  }

  @Override
  public Sip handOver(Caller caller, Id<Sip> sip, int revision, NewHandOver copy) {
    return change(
        caller,
        sip,
        revision,
        (access, one) -> {
          SipConsents.needed(access);
          SipVersions.handOver(access, one, copy);
        });
  }

  @Override
  public List<ReceivedSip> received(Caller caller, Id<Person> person) {
    return work.by(caller, Action.SIP_READ)
        .person(person)
        .about("received SIPs", person)
        .read(SipCopies::received);
  }

  @Override
  public Sip correct(Caller caller, Id<Sip> sip, int version, NewCorrection wanted) {
    return sip(caller, Action.SIP_CHANGE, sip)
        .write(
            access -> {
              SipCorrections.add(access, identifiers, SipMoves.read(access, sip), version, wanted);
              return SipMoves.read(access, sip);
            });
  }

  @Override
  public List<SipCount> counts(Caller caller, Id<Unit> unit) {
    return work.by(caller, Action.SELF_CHECK_READ)
        .unit(unit)
        .about("SIPs of the unit", unit)
        .read(access -> SipCounts.of(access, unit));
  }

  @Override
  public Sip followUp(Caller caller, Id<Sip> sip, int revision) {
    return change(
        caller, sip, revision, (access, one) -> SipMoves.move(access, one, SipState.FOLLOW_UP_DUE));
  }

  @Override
  public Sip evaluate(Caller caller, Id<Sip> sip, int revision, NewEvaluation wanted) {
    return change(
        caller,
        sip,
        revision,
        (access, one) -> {
          SipState to = wanted.revise() ? SipState.REVISED : SipState.ENDED;
          SipMoves.may(one, to);
          if (wanted.revise()) {
            SipConsents.needed(access);
          }
          access
              .tx()
              .sips()
              .add(access.provider(), sip, SipFollowUp.evaluation(access, one, wanted));
          PersonTasks.end(access, Sips.FOLLOW_UP_TASK, Task.Status.DONE);
          SipMoves.move(access, one, to);
        });
  }
}
