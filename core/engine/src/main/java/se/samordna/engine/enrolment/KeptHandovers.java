package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.coordination.CaseloadHandover;
import se.samordna.coordination.CaseloadHandover.Receiver;
import se.samordna.coordination.CaseloadHandover.Row;
import se.samordna.coordination.HandoverProposal;
import se.samordna.coordination.Handovers;
import se.samordna.coordination.Handovers.Departure;
import se.samordna.coordination.WantedHandover;
import se.samordna.coordination.WantedHandover.Seen;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.RunningModel;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Judged.Outcome;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** Hands a coordinator's persons over: read, weighed by the models, and written in one step. */
@Component(service = Handovers.class)
public final class KeptHandovers implements Handovers {
  /** How often it is tried before somebody else's change wins. */
  private static final int TRIES = 2;

  private final Work work;
  private final ModelRegistry registry;
  private final HandoverReckoning reckoning;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptHandovers(
      @Reference Work work, @Reference ModelRegistry registry, @Reference Loads loads) {
    this.work = work;
    this.registry = registry;
    this.reckoning = new HandoverReckoning(registry, loads);
  }

  @Override
  public HandoverProposal propose(Caller caller, Id<Unit> unit, Departure departure) {
    Request asked = work.by(caller, Action.CASELOAD_READ).unit(unit);
    ProposalReading reading =
        asked.look(access -> led(caller, unit, () -> ProposalReading.of(access, unit, departure)));
    HandoverProposal proposal = asked.reckon(() -> new Proposing(reckoning, reading).propose());
    asked.record(shown(proposal.comes()));
    return proposal;
  }

  @Override
  public CaseloadHandover preview(Caller caller, Id<Unit> unit, WantedHandover wanted) {
    Request asked = work.by(caller, Action.CASELOAD_READ).unit(unit);
    HandoverReading reading =
        asked.look(
            access ->
                led(
                    caller,
                    unit,
                    () -> HandoverReading.of(access, unit, wanted, day(access, wanted.day()))));
    CaseloadHandover handover = asked.reckon(() -> reckoning.of(reading));
    asked.record(shown(handover));
    return handover;
  }

  @Override
  public CaseloadHandover handOver(Caller caller, Id<Unit> unit, WantedHandover wanted) {
    Request asked = work.by(caller, Action.STEP_TAKE).unit(unit);
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      HandoverReading reading =
          asked.look(access -> led(caller, unit, () -> now(access, unit, wanted)));
      CaseloadHandover handover =
          asked.reckon(
              () -> {
                reading.requireWhole();
                return allowed(unchanged(reckoning.of(reading), wanted), wanted);
              });
      try {
        return asked.write(
            access -> {
              if (!now(access, unit, wanted).equals(reading)) {
                throw new KeptEnrolments.SceneChanged();
              }
              new HandoverWrite(access, reading, wanted).write(handover, exclusive());
              return handover;
            });
      } catch (KeptEnrolments.SceneChanged e) {
        // Somebody else was first; what they changed may change the verdicts.
      }
    }
    throw asked.refuse(Refusal.of(Code.REVISION_STALE));
  }

  private static HandoverReading now(Access access, Id<Unit> unit, WantedHandover wanted) {
    return HandoverReading.of(access, unit, wanted, access.today());
  }

  /** A day that has not been; today when none is asked for. */
  static LocalDate day(Access access, @Nullable LocalDate day) {
    Checks checks = new Checks();
    checks.notBefore("/day", day, access.today());
    checks.done();
    return day == null ? access.today() : day;
  }

  private static List<Id<Person>> shown(CaseloadHandover handover) {
    return handover.rows().stream().map(Row::person).toList();
  }

  private static <T> T led(Caller caller, Id<Unit> unit, Supplier<T> reading) {
    if (!caller.has(Role.TEAM_LEADER, unit)) {
      throw Refusal.of(Code.NOT_YOURS);
    }
    return reading.get();
  }

  private HandoverWrite.Exclusive exclusive() {
    return enrolment ->
        registry
            .find(enrolment.model(), enrolment.major())
            .map(RunningModel::model)
            .filter(model -> model.descriptor().exclusiveCoordination())
            .isPresent();
  }

  /** What the choice rests on is still so. */
  private static CaseloadHandover unchanged(CaseloadHandover handover, WantedHandover wanted) {
    Checks checks = new Checks();
    for (int i = 0; i < wanted.caseloadsSeen().size(); i++) {
      Seen seen = wanted.caseloadsSeen().get(i);
      String at = "/seen/" + i;
      handover
          .before(seen.staff(), seen.model())
          .filter(now -> !seen.isStill(now))
          .ifPresent(now -> checks.problem(changed(at, seen, now)));
    }
    checks.done();
    return handover;
  }

  private static Problem changed(String at, Seen seen, CaseloadFigure now) {
    return Problem.at(at, Code.CASELOAD_CHANGED)
        .with("name", now.name())
        .with("persons", seen.persons())
        .with("load", seen.load())
        .with("personsNow", now.persons())
        .with("loadNow", now.load());
  }

  private static CaseloadHandover allowed(CaseloadHandover handover, WantedHandover wanted) {
    for (Receiver receiver : handover.receivers()) {
      Outcome outcome = receiver.verdict().outcome();
      if (outcome == Outcome.REFUSED) {
        throw Refusal.at("/shares", Code.LIMIT_NOT_TO_BE_GONE_OVER);
      }
      if (outcome == Outcome.NEEDS_OVERRIDE && wanted.overrideReason().isBlank()) {
        throw Refusal.at("/overrideReason", Code.LIMIT_NEEDS_A_REASON);
      }
    }
    return handover;
  }
}
