package se.samordna.engine.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanUnit;

/** The units of coordinated care plans and their approvals, as intervals. */
@ProviderType
public interface PlanUnitStore {
  /** The units of some plans in the order they were named, with all approvals; two statements. */
  List<PlanUnit> of(Id<Provider> provider, Collection<Id<Plan>> plans);

  /** Names units in the place of those that there were. */
  void name(Id<Provider> provider, Id<Plan> plan, List<PlanUnit> units, Id<Staff> by, Instant at);

  /** Keeps an approval. */
  void add(Id<Provider> provider, Id<Plan> plan, Id<PlanUnit> unit, PlanUnit.Approval approval);

  /** Takes back the approvals that hold. */
  void takeBack(Id<Provider> provider, Id<Plan> plan, Instant at);

  /** Ties the approvals that hold to the version they have established. */
  void establish(Id<Provider> provider, Id<Plan> plan, int version);
}
