package se.samordna.engine.plan;

import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Revisions;
import se.samordna.model.DoneBy.PlanRecord;
import se.samordna.person.Person;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanEvaluation;
import se.samordna.plan.PlanType;
import se.samordna.plan.Plans.NewCrisisPlan;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Crisis plans: the person's own, so they depend on no enrolment and no model. */
final class CrisisPlans {
  private static final String CRISIS_PLAN = "crisis plan";

  private final Work work;
  private final PlanDeeds deeds;

  CrisisPlans(Work work, PlanDeeds deeds) {
    this.work = work;
    this.deeds = deeds;
  }

  Optional<CrisisPlan> newest(Caller caller, Id<Person> person) {
    return work.by(caller, Action.CRISIS_PLAN_READ)
        .person(person)
        .about(CRISIS_PLAN, person)
        .read(CrisisPlans::readable);
  }

  List<CrisisPlan> versions(Caller caller, Id<Person> person) {
    return work.by(caller, Action.CRISIS_PLAN_READ)
        .person(person)
        .about(CRISIS_PLAN, person)
        .read(access -> access.tx().plans().crisisPlanVersions(access.provider(), person));
  }

  CrisisPlan write(Caller caller, Id<Person> person, int number, NewCrisisPlan wanted) {
    return work.by(caller, Action.CRISIS_PLAN_CHANGE)
        .person(person)
        .about(CRISIS_PLAN, person)
        .write(
            access -> {
              Optional<CrisisPlan> before = newest(access);
              Revisions.same(number, before.map(CrisisPlan::number).orElse(0));
              NewCrisisPlan checked =
                  CrisisPlanChecks.checked(
                      wanted, PlanKinds.elsewhere(access, PlanType.CRISIS_PLAN), access.today());
              CrisisPlan plan =
                  new CrisisPlan(
                      person,
                      next(access),
                      checked.content(),
                      checked.reviewBy(),
                      access.now(),
                      access.caller().staff(),
                      checked.copyOffered(),
                      before.map(CrisisPlan::evaluatedOn).orElse(null),
                      checked.personTookPart(),
                      checked.tookPart(),
                      checked.reference());
              access.tx().plans().add(access.provider(), plan);
              KeptCrisisPlanRecords.end(access);
              deeds.done(access, plan.number(), PlanRecord.CRISIS_PLAN_WRITTEN);
              return plan;
            });
  }

  CrisisPlan evaluate(
      Caller caller, Id<Person> person, int number, CrisisPlanEvaluation evaluation) {
    return work.by(caller, Action.CRISIS_PLAN_CHANGE)
        .person(person)
        .about(CRISIS_PLAN, person)
        .write(
            access -> {
              CrisisPlan before = newest(access).orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
              Revisions.same(number, before.number());
              access
                  .tx()
                  .plans()
                  .add(
                      access.provider(),
                      person,
                      number,
                      CrisisPlanChecks.checked(evaluation, access.today()),
                      access.caller().staff(),
                      access.now());
              deeds.done(access, number, PlanRecord.CRISIS_PLAN_EVALUATED);
              return newest(access).orElseThrow();
            });
  }

  /** One more than all before, which is not one more than the newest where rows were merged. */
  private static int next(Access access) {
    return 1
        + access.tx().plans().crisisPlanVersions(access.provider(), access.person()).stream()
            .mapToInt(CrisisPlan::number)
            .max()
            .orElse(0);
  }

  /** That there is none is not said where there is one that the person has blocked. */
  static Optional<CrisisPlan> readable(Access access) {
    Optional<CrisisPlan> newest = newest(access);
    if (newest.isEmpty() && access.leftOut()) {
      throw access.blocked();
    }
    return newest;
  }

  private static Optional<CrisisPlan> newest(Access access) {
    return Optional.ofNullable(
        access
            .tx()
            .plans()
            .crisisPlans(access.provider(), List.of(access.person()))
            .get(access.person()));
  }
}
