package se.samordna.engine.enrolment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.coordination.CaseloadHandover;
import se.samordna.coordination.CaseloadHandover.Giver;
import se.samordna.coordination.CaseloadHandover.Receiver;
import se.samordna.coordination.CaseloadHandover.Row;
import se.samordna.coordination.Handovers;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.model.RunningModel;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Judged.Outcome;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Hands a coordinator's persons over: read, weighed by the models, and written in one step. */
@Component(service = Handovers.class)
public final class KeptHandovers implements Handovers {
  /** How often it is tried before somebody else's change wins. */
  private static final int TRIES = 2;

  private final Work work;
  private final ModelRegistry registry;
  private final Loads loads;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptHandovers(
      @Reference Work work, @Reference ModelRegistry registry, @Reference Loads loads) {
    this.work = work;
    this.registry = registry;
    this.loads = loads;
  }

  @Override
  public CaseloadHandover preview(Caller caller, Id<Unit> unit, NewHandover wanted) {
    Request asked = work.by(caller, Action.CASELOAD_READ).unit(unit);
    HandoverReading reading =
        asked.look(access -> led(caller, unit, () -> HandoverReading.of(access, unit, wanted)));
    CaseloadHandover handover = asked.reckon(() -> reckoned(reading));
    asked.record(handover.rows().stream().map(Row::person).toList());
    return handover;
  }

  @Override
  public CaseloadHandover handOver(Caller caller, Id<Unit> unit, NewHandover wanted) {
    Request asked = work.by(caller, Action.STEP_TAKE).unit(unit);
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      HandoverReading reading =
          asked.look(access -> led(caller, unit, () -> HandoverReading.of(access, unit, wanted)));
      CaseloadHandover handover =
          asked.reckon(
              () -> {
                reading.requireWhole();
                return allowed(reckoned(reading), wanted);
              });
      try {
        return asked.write(
            access -> {
              if (!HandoverReading.of(access, unit, wanted).equals(reading)) {
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

  private static HandoverReading led(
      Caller caller, Id<Unit> unit, Supplier<HandoverReading> reading) {
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

  /** The figures of each receiver in each model, in the team as it is and as it would be. */
  private CaseloadHandover reckoned(HandoverReading reading) {
    Map<String, Enrolment> models = new LinkedHashMap<>();
    reading.moved().forEach(one -> models.putIfAbsent(one.model(), one));
    List<Receiver> receivers =
        models.values().stream().flatMap(one -> receivers(reading, one).stream()).toList();
    return new CaseloadHandover(
        reading.unit().unit(), reading.from(), reading.rows(), givers(reading), receivers);
  }

  /** What is left to the coordinator, in each model in which they lead somebody. */
  private List<Giver> givers(HandoverReading reading) {
    Map<String, Enrolment> models = new LinkedHashMap<>();
    reading.led().forEach(row -> models.putIfAbsent(row.enrolment().model(), row.enrolment()));
    return models.values().stream()
        .map(
            one ->
                new Giver(
                    one.model(),
                    team(reading.unit(), one).figure(reading.from()),
                    team(reading.after(), one).figure(reading.from())))
        .toList();
  }

  private List<Receiver> receivers(HandoverReading reading, Enrolment one) {
    ModelTeam before = team(reading.unit(), one);
    ModelTeam after = team(reading.after(), one);
    List<Id<Staff>> to = reading.receivers(one.model());
    List<CaseloadFigure> figures = to.stream().map(after::figure).toList();
    List<Judged> verdicts = after.verdicts(one, figures);
    List<Receiver> receivers = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      receivers.add(
          new Receiver(one.model(), before.figure(to.get(i)), figures.get(i), verdicts.get(i)));
    }
    return receivers;
  }

  private ModelTeam team(KeptCaseloads.Reading unit, Enrolment one) {
    return ModelTeam.of(
        one.model(),
        unit,
        loads,
        open -> loads.weigh(registry.find(one.model(), one.major()), open, unit.day()));
  }

  private static CaseloadHandover allowed(CaseloadHandover handover, NewHandover wanted) {
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
