package se.samordna.engine.discharge;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.discharge.DischargeDeadline;
import se.samordna.discharge.DischargeDuty;
import se.samordna.discharge.DischargePlanning;
import se.samordna.discharge.DischargePlanning.CloseReason;
import se.samordna.discharge.DischargePlanning.State;
import se.samordna.discharge.Discharges;
import se.samordna.discharge.JointPlanning;
import se.samordna.discharge.UnitDischarges;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Gate;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Planning before discharge in the store. */
@Component(service = Discharges.class)
public final class KeptDischarges implements Discharges {
  private static final String PLANNING = "discharge planning";

  private final Work work;
  private final Gate gate;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptDischarges(@Reference Work work, @Reference Gate gate) {
    this.work = work;
    this.gate = gate;
  }

  @Override
  public Page<DischargePlanning> of(Caller caller, Id<Person> person, PageRequest page) {
    return work.by(caller, Action.DISCHARGE_READ)
        .person(person)
        .about("discharges", person)
        .read(access -> access.tx().discharges().of(access.provider(), person, page, access.now()));
  }

  @Override
  public DischargePlanning get(Caller caller, Id<DischargePlanning> planning) {
    return one(caller, Action.DISCHARGE_READ, planning)
        .read(access -> new DischargeMoves(access, planning).read());
  }

  @Override
  public UnitDischarges ofUnit(Caller caller, Id<Unit> unit, PageRequest page) {
    return work.by(caller, Action.DISCHARGE_READ)
        .unit(unit)
        .read(access -> UnitList.of(access, gate, unit, page));
  }

  private Request one(Caller caller, Action action, Id<DischargePlanning> planning) {
    return work.by(caller, action)
        .thing(PLANNING, planning, tx -> tx.discharges().personOf(caller.provider(), planning));
  }

  @Override
  public DischargePlanning begin(Caller caller, Id<Person> person, NewPlanning wanted) {
    return work.by(caller, Action.DISCHARGE_CHANGE)
        .person(person)
        .write(access -> begun(access, wanted));
  }

  private static DischargePlanning begun(Access access, NewPlanning wanted) {
    new DischargeChecks(access).planning(wanted);
    boolean goesOn =
        access.tx().discharges().openOf(access.provider(), access.person(), access.now()).stream()
            .anyMatch(one -> one.unit().equals(wanted.unit()));
    if (goesOn) {
      throw Refusal.of(Code.DISCHARGE_GOES_ON);
    }
    Instant judgedAt = micros(wanted.judgedAt());
    DischargePlanning made =
        new DischargePlanning(
            Id.next(),
            access.person(),
            wanted.unit(),
            1,
            wanted.part(),
            wanted.admission(),
            wanted.owner(),
            "",
            judgedAt,
            wanted.expectedOn(),
            null,
            null,
            null,
            State.OPEN,
            null,
            access.now(),
            List.of());
    access.tx().discharges().add(access.provider(), made);
    DischargeMoves moves = new DischargeMoves(access, made.id());
    moves.begin(made, DischargeDuty.ADMISSION_NOTICE, judgedAt, LusDays.notice(judgedAt));
    moves.begin(made, DischargeDuty.CARE_CONTACT, judgedAt, LusDays.endOf(made.expectedOn()));
    return moves.keep(made);
  }

  private static Instant micros(Instant at) {
    return at.truncatedTo(ChronoUnit.MICROS);
  }

  private DischargePlanning change(
      Caller caller, Id<DischargePlanning> planning, Function<Access, DischargePlanning> change) {
    return one(caller, Action.DISCHARGE_CHANGE, planning).write(change::apply);
  }

  @Override
  public DischargePlanning expect(
      Caller caller, Id<DischargePlanning> planning, int revision, NewExpectation wanted) {
    return change(
        caller,
        planning,
        access -> {
          DischargeMoves moves = new DischargeMoves(access, planning);
          DischargePlanning before = moves.readOpen(revision);
          notLeft(before);
          new DischargeChecks(access).expectation(before, wanted.expectedOn());
          boolean otherDay = !wanted.expectedOn().equals(before.expectedOn());
          before
              .open(DischargeDuty.CARE_CONTACT)
              .ifPresent(one -> moves.move(one, LusDays.endOf(wanted.expectedOn())));
          if (otherDay && isTold(before)) {
            before.open(DischargeDuty.NEW_DATE_NOTICE).ifPresent(moves::drop);
            moves.begin(
                before, DischargeDuty.NEW_DATE_NOTICE, access.now(), LusDays.sameDay(access.now()));
          }
          if (!wanted.stillReady()) {
            Stream.of(DischargeDuty.READY_NOTICE, DischargeDuty.CALL)
                .flatMap(duty -> before.open(duty).stream())
                .forEach(moves::drop);
          }
          return moves.keep(before.expecting(wanted.expectedOn(), wanted.stillReady()));
        });
  }

  /** Whether others count on the day that was expected. */
  private static boolean isTold(DischargePlanning planning) {
    return planning
        .newest(DischargeDuty.ADMISSION_NOTICE)
        .filter(one -> one.doneAt() != null)
        .isPresent();
  }

  private static void notLeft(DischargePlanning planning) {
    if (planning.leftAt() != null) {
      throw Refusal.of(Code.DISCHARGE_NOT_ASKED);
    }
  }

  @Override
  public DischargePlanning ready(
      Caller caller, Id<DischargePlanning> planning, int revision, NewReadiness wanted) {
    return change(
        caller,
        planning,
        access -> {
          DischargeMoves moves = new DischargeMoves(access, planning);
          DischargePlanning before = moves.readOpen(revision);
          notLeft(before);
          new DischargeChecks(access).since(before, "/judgedAt", wanted.judgedAt());
          if (before.readyAt() != null) {
            throw Refusal.of(Code.DISCHARGE_READY_ALREADY);
          }
          Instant at = micros(wanted.judgedAt());
          moves.begin(before, DischargeDuty.READY_NOTICE, at, LusDays.sameDay(at));
          return moves.keep(before.standing(at, wanted.joint(), null, State.OPEN));
        });
  }

  @Override
  public DischargePlanning record(
      Caller caller, Id<DischargePlanning> planning, int revision, NewDeed wanted) {
    return change(
        caller,
        planning,
        access -> {
          DischargeMoves moves = new DischargeMoves(access, planning);
          DischargePlanning before = moves.readOpen(revision);
          DischargeDeadline open =
              before.open(wanted.duty()).orElseThrow(() -> Refusal.of(Code.DISCHARGE_NOT_ASKED));
          NewDeed deed =
              new NewDeed(
                  wanted.duty(),
                  micros(wanted.at()),
                  wanted.secret(),
                  wanted.told().stream().distinct().sorted().toList());
          new DischargeChecks(access).deed(before, open, deed);
          moves.done(open, deed);
          if (deed.duty() == DischargeDuty.READY_NOTICE
              && !deed.secret()
              && before.joint() == JointPlanning.SIP) {
            moves.begin(before, DischargeDuty.CALL, deed.at(), LusDays.call(deed.at()));
          }
          return moves.keep(before);
        });
  }

  @Override
  public DischargePlanning left(
      Caller caller, Id<DischargePlanning> planning, int revision, Instant leftAt) {
    return change(
        caller,
        planning,
        access -> {
          DischargeMoves moves = new DischargeMoves(access, planning);
          DischargePlanning before = moves.readOpen(revision);
          notLeft(before);
          new DischargeChecks(access).since(before, "/at", leftAt);
          Instant at = micros(leftAt);
          before.open(DischargeDuty.CARE_CONTACT).ifPresent(one -> moves.move(one, at));
          before.open(DischargeDuty.NEW_DATE_NOTICE).ifPresent(moves::drop);
          moves.begin(before, DischargeDuty.INFORMATION, at, LusDays.sameDay(at));
          return moves.keep(before.standing(before.readyAt(), before.joint(), at, State.OPEN));
        });
  }

  @Override
  public DischargePlanning close(
      Caller caller, Id<DischargePlanning> planning, int revision, CloseReason why) {
    return change(
        caller,
        planning,
        access -> {
          DischargeMoves moves = new DischargeMoves(access, planning);
          DischargePlanning before = moves.readOpen(revision);
          before.deadlines().stream().filter(DischargeDeadline::isOpen).forEach(moves::drop);
          return moves.keep(before.closed(why));
        });
  }
}
