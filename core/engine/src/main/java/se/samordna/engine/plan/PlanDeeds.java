package se.samordna.engine.plan;

import java.util.Set;
import se.samordna.engine.access.Access;
import se.samordna.engine.task.Deed;
import se.samordna.engine.task.Deeds;
import se.samordna.model.DoneBy.PlanRecord;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanType;

/** Tells of what is done with plans, which may be what tasks ask for. */
final class PlanDeeds {
  private final Deeds deeds;

  PlanDeeds(Deeds deeds) {
    this.deeds = deeds;
  }

  /** Of the umbrella plan of an enrolment; the other kinds are no activity of a model. */
  void done(Access access, Plan plan, PlanRecord record) {
    if (plan.type() == PlanType.CM_PLAN) {
      tell(access, record, plan.id().toString());
    }
  }

  /** Of the crisis plan. */
  void done(Access access, int version, PlanRecord record) {
    tell(access, record, "version " + version);
  }

  private void tell(Access access, PlanRecord record, String which) {
    deeds.done(
        access,
        new Deed(
            access.person(),
            Deed.Kind.PLAN,
            record.name(),
            Set.of(access.caller().staff()),
            access.now(),
            which));
  }
}
