package se.samordna.discharge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.admission.Admission;
import se.samordna.discharge.DischargePlanning.CloseReason;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * Planning before somebody leaves inpatient care, and the deadlines of the law on it. Each deadline
 * is a task of its owner at the unit, due on its day, that ends when it is recorded here. Nothing
 * is sent: what crosses a border goes the way that region and municipality have agreed on.
 *
 * <p>Each call is one access; safe for use by many threads. What changes one that is over is
 * refused with {@code CM-2343}.
 */
@ProviderType
public interface Discharges {
  /** The key of the tasks that deadlines stand as. */
  String TASK = "discharge";

  /** The person's, the newest first. */
  Page<DischargePlanning> of(Caller caller, Id<Person> person, PageRequest page);

  /** One of them. */
  DischargePlanning get(Caller caller, Id<DischargePlanning> planning);

  /** Those of a unit that go on, the next deadline first. */
  UnitDischarges ofUnit(Caller caller, Id<Unit> unit, PageRequest page);

  /**
   * Begins one, by the physician's judgement that help may be needed afterwards: the notice of
   * admission is due 24 hours later, and a designated care contact before the person leaves.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2342} when one goes on for the person at the unit
   */
  DischargePlanning begin(Caller caller, Id<Person> person, NewPlanning planning);

  /**
   * Changes the day that the person is expected to leave. Where others have been told of another
   * day, they are to be told of this one, too.
   */
  DischargePlanning expect(
      Caller caller, Id<DischargePlanning> planning, int revision, NewExpectation expectation);

  /**
   * Records the physician's judgement that the person is ready to leave: others are to be told.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2344} when that is recorded already
   */
  DischargePlanning ready(
      Caller caller, Id<DischargePlanning> planning, int revision, NewReadiness readiness);

  /**
   * Records what was done, which ends its task. After the notice that the person is ready, the call
   * to a SIP is due within three days; when the third is not worked, on the next that is.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2345} when it is not asked for now, {@code
   *     CM-2346} when nobody was told, {@code CM-2347} when health care of the municipality was
   *     told and open care was not, {@code CM-2348} when no designated care contact is appointed at
   *     the unit, {@code CM-2349} when secrecy is said to stand in the way of what it can't
   */
  DischargePlanning record(
      Caller caller, Id<DischargePlanning> planning, int revision, NewDeed deed);

  /** Records that the person left: what others need to know is due the same day. */
  DischargePlanning left(Caller caller, Id<DischargePlanning> planning, int revision, Instant at);

  /** Closes one; its open tasks end as not needed. */
  DischargePlanning close(
      Caller caller, Id<DischargePlanning> planning, int revision, CloseReason why);

  /** What is needed to begin; the unit is one of the caller's. */
  record NewPlanning(
      Id<Unit> unit,
      CarePart part,
      @Nullable Id<Admission> admission,
      Id<Staff> owner,
      Instant judgedAt,
      LocalDate expectedOn) {}

  /**
   * Another day to leave.
   *
   * @param stillReady whether a judgement that the person is ready holds; without it, what it asked
   *     for is dropped
   */
  record NewExpectation(LocalDate expectedOn, boolean stillReady) {}

  /** That the person is ready, and how it is planned together. */
  record NewReadiness(Instant judgedAt, JointPlanning joint) {}

  /**
   * What was done.
   *
   * @param secret that it was not, as secrecy stands in the way
   * @param told who was told
   */
  record NewDeed(DischargeDuty duty, Instant at, boolean secret, List<Told> told) {
    public NewDeed {
      told = List.copyOf(told);
    }
  }
}
