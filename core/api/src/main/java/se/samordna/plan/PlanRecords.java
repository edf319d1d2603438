package se.samordna.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.network.Said;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * What belongs to plans as records: which kinds may be made, which there are elsewhere, what the
 * person says is wrong, and where the record is kept. Each call is one access; safe for use by many
 * threads.
 */
@ProviderType
public interface PlanRecords {
  /** What to know before a new plan is begun. */
  PlanChoice choice(Caller caller, Id<Person> person);

  /** Records a plan that the person says there is with somebody else. */
  PlanElsewhere note(Caller caller, Id<Person> person, NewElsewhere plan);

  /** Takes such a plan off the list; what was recorded is kept. */
  void end(Caller caller, Id<PlanElsewhere> plan);

  /**
   * Records that the person says that something in a version is wrong. The version is unchanged.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when there is no such version; {@code
   *     CM-2207} when it was said by a representative who may not
   */
  CorrectionNote correct(Caller caller, Id<Plan> plan, int version, NewCorrection note);

  /** What the person has said is wrong in the versions of a plan, oldest first. */
  List<CorrectionNote> corrections(Caller caller, Id<Plan> plan);

  /**
   * What an adopted version says otherwise than the one before it; of the first version, all.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when there is no such version
   */
  List<PlanChange> changes(Caller caller, Id<Plan> plan, int version);

  /** The units of a coordinated care plan, and which of them have approved it. */
  PlanUnits units(Caller caller, Id<Plan> plan);

  /**
   * Names the units that answer for interventions, in the place of those that did. What was
   * approved before is taken back.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2323} for a plan that no unit approves; {@code
   *     CM-2101} without a draft
   */
  PlanUnits nameUnits(Caller caller, Id<Plan> plan, int revision, List<NewUnit> units);

  /**
   * Records that a unit has approved the draft: one of the provider's own by whoever works there,
   * another by what was received in writing.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2322} when somebody else speaks for an own unit,
   *     {@code CM-2324} when it has approved already or answers for nothing
   */
  PlanUnits approve(Caller caller, Id<Plan> plan, int revision, NewApproval approval);

  /**
   * The versions of the person's plans that a meeting was to confirm, the oldest first, those
   * settled among them.
   */
  List<ProvisionalVersion> provisional(Caller caller, Id<Person> person);

  /**
   * Records what a meeting said of all that waits of a plan for a meeting of its type. Rejected,
   * the plan says again what was agreed before, as a version of its own.
   *
   * @return what waited or waits of the plan
   * @throws se.samordna.refusal.Refusal {@code CM-2115} when nothing waits; {@code CM-2116} for a
   *     meeting that was not held, was held before the change or without the person, or is of
   *     another type; {@code CM-2117} when nothing was agreed before
   */
  List<ProvisionalVersion> settle(Caller caller, Id<Plan> plan, int revision, Settling said);

  /** What has been settled of systems of record, by kind and the newest first. */
  List<RecordSystem> systems(Actor actor, Id<Provider> provider);

  /**
   * Settles which system is the system of record for a kind of plan from now on.
   *
   * @param name the other system, empty for Samordna itself
   */
  RecordSystem keepIn(Actor actor, Id<Provider> provider, PlanType type, String name);

  /**
   * What a meeting said.
   *
   * @param meeting about the person
   * @param words what the person said of it; may be empty
   */
  record Settling(Id<?> meeting, boolean confirmed, String words) {}

  /** A plan that somebody else has. */
  record NewElsewhere(String what, String holder, LocalDate toldOn) {}

  /**
   * A unit that answers for interventions.
   *
   * @param own one of the provider's units, {@code null} for one that approves in writing
   */
  record NewUnit(String name, String principal, @Nullable Id<Unit> own, String answersFor) {}

  /**
   * That a unit has approved.
   *
   * @param day when, for an own unit today
   * @param by who approved for it, for an own unit the caller
   */
  record NewApproval(Id<PlanUnit> unit, LocalDate day, String by) {}

  /** What the person says is wrong. */
  record NewCorrection(String words, Said said) {}
}
