package se.samordna.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

  /**
   * The person's file together with what can be chosen when an intervention is written, as one
   * access.
   */
  PlanWriting writing(Caller caller, Id<Person> person);

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
   * <p>An intervention that takes a model's offer keeps the offer's words as they are now; one that
   * a colleague does keeps the colleague's name.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2254} when the plan is kept in another system and
   *     the draft holds more than a reference and a few lines; {@code CM-2109} for an offer that no
   *     model of the person's makes and that was not taken before; {@code CM-2110} for a performer
   *     who does not work where the person is enrolled and was not there before
   */
  Plan save(Caller caller, Id<Plan> plan, int revision, PlanContent content);

  /**
   * Adopts the draft as the next version.
   *
   * <p>Of an umbrella plan, each model that the person is enrolled in is asked what it says of the
   * draft ({@code plan/checks} of {@code model.json}). What a model refuses is refused with {@code
   * CM-2107}; what it cautions about is acknowledged in the adoption and kept with the version, or
   * refused with {@code CM-2108}. A model that is away, too slow or throws never hinders: the
   * version says that it could not be asked.
   *
   * @throws se.samordna.refusal.Refusal with every reason: {@code CM-2101} no draft, {@code
   *     CM-2103} no goal, {@code CM-2104} and {@code CM-2105} an active intervention without
   *     performer or follow-up date, {@code CM-2253} something that a plan of the kind must say,
   *     {@code CM-2254} more than a working copy of a plan that is kept in another system; or, when
   *     there is none of these, {@code CM-2107} and {@code CM-2108}
   */
  Plan adopt(Caller caller, Id<Plan> plan, int revision, Adoption adoption);

  /** The same without anything acknowledged. */
  default Plan adopt(
      Caller caller, Id<Plan> plan, int revision, boolean personTookPart, List<String> tookPart) {
    return adopt(caller, plan, revision, new Adoption(personTookPart, tookPart, Map.of()));
  }

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

  /**
   * How a draft is adopted.
   *
   * @param tookPart who took part beside the person
   * @param acknowledged why it is adopted in spite of a caution, by the caution's key: the last
   *     part of the place that {@code CM-2108} names
   */
  record Adoption(boolean personTookPart, List<String> tookPart, Map<String, String> acknowledged) {
    public Adoption {
      tookPart = List.copyOf(tookPart);
      acknowledged = Map.copyOf(acknowledged);
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
