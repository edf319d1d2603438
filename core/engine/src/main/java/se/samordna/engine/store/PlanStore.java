package se.samordna.engine.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanEvaluation;
import se.samordna.plan.Evaluation;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanVersion;

/**
 * Plans and crisis plans. Versions are added, never changed. What changes a plan names the revision
 * that it changes and answers whether that was the stored one.
 */
@ProviderType
public interface PlanStore {
  /** Whose plan it is. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<Plan> plan);

  /** Keeps a new plan. */
  void add(Id<Provider> provider, Plan plan);

  /** One plan. */
  Optional<Plan> get(Id<Provider> provider, Id<Plan> plan);

  /** The plans of some persons, each person's newest first; two statements. */
  Map<Id<Person>, List<Plan>> of(Id<Provider> provider, Collection<Id<Person>> persons);

  /** Replaces the draft. */
  boolean save(Id<Provider> provider, Id<Plan> plan, int revision, @Nullable PlanContent draft);

  /** Adds an adopted version, which takes the draft's place. */
  boolean adopt(
      Id<Provider> provider, Id<Plan> plan, int revision, Id<Person> person, PlanVersion version);

  /** Ends the plan. */
  boolean end(Id<Provider> provider, Id<Plan> plan, int revision, Instant at);

  /** Adds an evaluation. */
  boolean evaluate(Id<Provider> provider, Id<Plan> plan, int revision, Evaluation evaluation);

  /** The adopted versions of some plans, each plan's newest first; one statement. */
  Map<Id<Plan>, List<PlanVersion>> versions(Id<Provider> provider, Collection<Id<Plan>> plans);

  /** The newest crisis plans of some persons; one statement. */
  Map<Id<Person>, CrisisPlan> crisisPlans(Id<Provider> provider, Collection<Id<Person>> persons);

  /** Every version of a person's crisis plan, newest first. */
  List<CrisisPlan> crisisPlanVersions(Id<Provider> provider, Id<Person> person);

  /** Adds a version of a crisis plan. */
  void add(Id<Provider> provider, CrisisPlan plan);

  /** Adds what was learnt of a version of a crisis plan. */
  void add(
      Id<Provider> provider,
      Id<Person> person,
      int number,
      CrisisPlanEvaluation evaluation,
      Id<Staff> recordedBy,
      Instant recordedAt);
}
