package se.samordna.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.person.Person;

/**
 * The plans of persons. Each call is one access; safe for use by many threads.
 *
 * <p>Changes name the revision that the caller read and are refused with {@code CM-1011} when
 * somebody else was first; nothing is silently overwritten.
 */
@ProviderType
public interface Plans {
  /** The person's plans, newest first. */
  List<Plan> of(Caller caller, Id<Person> person);

  /**
   * The person's file together with every adopted version of the plans, as one access: whoever
   * looks at the plans should be found once in the person's log.
   */
  PlanFile file(Caller caller, Id<Person> person);

  /** One plan. */
  Plan get(Caller caller, Id<Plan> plan);

  /**
   * Begins a plan with an empty draft.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2102} when the person has an open plan of the
   *     type; {@code CM-2250} for a code that is reserved, {@code CM-2251} for a kind that the
   *     provider does not hold, {@code CM-2252} for a kind that is made in a way of its own
   */
  Plan begin(Caller caller, Id<Person> person, PlanType type);

  /**
   * Replaces the draft; the first save after an adoption begins the next version's draft.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2254} when the plan is kept in another system and
   *     the draft holds more than a reference and a few lines
   */
  Plan save(Caller caller, Id<Plan> plan, int revision, PlanContent content);

  /**
   * Adopts the draft as the next version.
   *
   * @throws se.samordna.refusal.Refusal with every reason: {@code CM-2101} no draft, {@code
   *     CM-2103} no goal, {@code CM-2104} and {@code CM-2105} an active intervention without
   *     performer or follow-up date, {@code CM-2253} something that a plan of the kind must say,
   *     {@code CM-2254} more than a working copy of a plan that is kept in another system
   */
  Plan adopt(
      Caller caller, Id<Plan> plan, int revision, boolean personTookPart, List<String> tookPart);

  /** Ends the plan; it stays readable. */
  Plan end(Caller caller, Id<Plan> plan, int revision);

  /** The adopted versions, newest first. */
  List<PlanVersion> versions(Caller caller, Id<Plan> plan);

  /** Records how a goal of the newest adopted version went. */
  Plan evaluate(Caller caller, Id<Plan> plan, int revision, NewEvaluation evaluation);

  /** The newest version of the person's crisis plan. */
  Optional<CrisisPlan> crisisPlan(Caller caller, Id<Person> person);

  /** Every version of the person's crisis plan, newest first. */
  List<CrisisPlan> crisisPlanVersions(Caller caller, Id<Person> person);

  /**
   * Writes the next version of the person's crisis plan.
   *
   * @param number the number of the version that the caller read, 0 when there was none
   * @throws se.samordna.refusal.Refusal {@code CM-2106} when it holds nothing to use; {@code
   *     CM-2335} without a reference and {@code CM-2336} with more than a working copy, when
   *     another system is the system of record
   */
  CrisisPlan writeCrisisPlan(Caller caller, Id<Person> person, int number, NewCrisisPlan plan);

  /** Records what was learnt of the crisis plan. */
  CrisisPlan evaluateCrisisPlan(
      Caller caller, Id<Person> person, int number, CrisisPlanEvaluation evaluation);

  /**
   * What is needed to write a version of a crisis plan.
   *
   * @param reviewBy when it should be looked through, at the latest in twelve months
   * @param personTookPart whether the person took part in writing it
   * @param tookPart who else did
   * @param reference where the original is, when another system is the system of record
   */
  record NewCrisisPlan(
      CrisisPlanContent content,
      LocalDate reviewBy,
      boolean copyOffered,
      boolean personTookPart,
      List<String> tookPart,
      String reference) {
    public NewCrisisPlan {
      tookPart = List.copyOf(tookPart);
    }
  }

  /** What is needed to evaluate a goal; ratings are 0 to 10 or not given. */
  record NewEvaluation(
      Id<LifeGoal> goal,
      LocalDate date,
      Evaluation.Outcome outcome,
      @Nullable Integer personRating,
      @Nullable Integer staffRating,
      String personsView,
      String comment,
      String next) {}
}
