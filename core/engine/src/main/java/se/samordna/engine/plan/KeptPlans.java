package se.samordna.engine.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.check.Revisions;
import se.samordna.engine.enrolment.PlanJudge;
import se.samordna.engine.person.PersonFiles;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.task.Deeds;
import se.samordna.model.DoneBy.PlanRecord;
import se.samordna.person.Person;
import se.samordna.person.PersonFile;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanEvaluation;
import se.samordna.plan.Evaluation;
import se.samordna.plan.LifeGoal;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanFile;
import se.samordna.plan.PlanType;
import se.samordna.plan.PlanVersion;
import se.samordna.plan.PlanWriting;
import se.samordna.plan.Plans;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Plans in the store. */
@Component(service = Plans.class)
public final class KeptPlans implements Plans {
  private final Work work;
  private final PersonFiles persons;
  private final CrisisPlans crisisPlans;
  private final PlanDeeds deeds;
  private final PlanOffers offers;
  private final PlanAdoptions adoptions;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptPlans(
      @Reference Work work,
      @Reference PersonFiles persons,
      @Reference Deeds deeds,
      @Reference PlanOffers offers,
      @Reference PlanJudge judge) {
    this.work = work;
    this.persons = persons;
    this.deeds = new PlanDeeds(deeds);
    this.offers = offers;
    this.adoptions = new PlanAdoptions(judge, this.deeds);
    this.crisisPlans = new CrisisPlans(work, this.deeds);
  }

  @Override
  public List<Plan> of(Caller caller, Id<Person> person) {
    return work.by(caller, Action.PLAN_READ)
        .person(person)
        .read(
            access ->
                access
                    .tx()
                    .plans()
                    .of(access.provider(), List.of(person))
                    .getOrDefault(person, List.of()));
  }

  @Override
  public PlanFile file(Caller caller, Id<Person> person) {
    return work.by(caller, Action.PLAN_READ)
        .person(person)
        .read(
            access -> {
              PersonFile file = persons.of(access);
              List<Id<Plan>> plans = file.plans().stream().map(Plan::id).toList();
              return new PlanFile(
                  file,
                  plans.isEmpty()
                      ? Map.of()
                      : access.tx().plans().versions(access.provider(), plans),
                  KeptPlanRecords.beside(access, file.plans()));
            });
  }

  @Override
  public PlanWriting writing(Caller caller, Id<Person> person) {
    return work.by(caller, Action.PLAN_READ)
        .person(person)
        .read(
            access -> {
              List<EnrolmentRow> enrolments = PlanJudge.open(access);
              return new PlanWriting(
                  persons.of(access),
                  offers.offers(access, enrolments),
                  PlanOffers.performers(access, enrolments));
            });
  }

  @Override
  public Plan get(Caller caller, Id<Plan> plan) {
    return plan(caller, Action.PLAN_READ, plan).read(access -> stored(access, plan));
  }

  @Override
  public Plan begin(Caller caller, Id<Person> person, PlanType type) {
    return work.by(caller, Action.PLAN_CHANGE)
        .person(person)
        .write(
            access -> {
              PlanKinds.mayBegin(access, type);
              boolean open =
                  access
                      .tx()
                      .plans()
                      .of(access.provider(), List.of(person))
                      .getOrDefault(person, List.of())
                      .stream()
                      .anyMatch(plan -> plan.type() == type && plan.endedAt() == null);
              if (open) {
                throw Refusal.at("/type", Code.PLAN_DRAFT_EXISTS);
              }
              Plan plan = empty(access, type);
              access.tx().plans().add(access.provider(), plan);
              access.about("plan", plan.id());
              return plan;
            });
  }

  private static Plan empty(Access access, PlanType type) {
    return new Plan(
        Id.next(),
        access.person(),
        type,
        1,
        PlanContent.EMPTY,
        null,
        List.of(),
        access.now(),
        null);
  }

  @Override
  public Plan save(Caller caller, Id<Plan> plan, int revision, PlanContent content) {
    return plan(caller, Action.PLAN_CHANGE, plan)
        .write(
            access -> {
              Plan before = open(access, plan, revision);
              PlanContent draft =
                  PlanChecks.draft(offers.settled(access, before, content), before.type());
              PlanKinds.mayStandHere(access, before.type(), draft);
              PlanKinds.mayExempt(access, draft);
              Revisions.newest(
                  access.tx().plans().save(access.provider(), plan, before.revision(), draft));
              UnitApprovals.changed(access, before, draft);
              return stored(access, plan);
            });
  }

  @Override
  public Plan adopt(Caller caller, Id<Plan> plan, int revision, Adoption adoption) {
    return adoptions.adopt(plan(caller, Action.PLAN_ADOPT, plan), plan, revision, adoption);
  }

  @Override
  public Plan end(Caller caller, Id<Plan> plan, int revision) {
    return plan(caller, Action.PLAN_CHANGE, plan)
        .write(
            access -> {
              Plan before = open(access, plan, revision);
              Revisions.newest(
                  access
                      .tx()
                      .plans()
                      .end(access.provider(), plan, before.revision(), access.now()));
              PlanReviews.ended(access, before);
              return stored(access, plan);
            });
  }

  @Override
  public List<PlanVersion> versions(Caller caller, Id<Plan> plan) {
    return plan(caller, Action.PLAN_READ, plan)
        .read(
            access ->
                access
                    .tx()
                    .plans()
                    .versions(access.provider(), List.of(plan))
                    .getOrDefault(plan, List.of()));
  }

  @Override
  public Plan evaluate(Caller caller, Id<Plan> plan, int revision, NewEvaluation wanted) {
    return plan(caller, Action.PLAN_CHANGE, plan)
        .write(
            access -> {
              Plan before = open(access, plan, revision);
              Evaluation evaluation = checked(access, before, wanted);
              Revisions.newest(
                  access
                      .tx()
                      .plans()
                      .evaluate(access.provider(), plan, before.revision(), evaluation));
              deeds.done(access, before, PlanRecord.PLAN_EVALUATED);
              PlanReviews.evaluated(access, before);
              return stored(access, plan);
            });
  }

  private static Evaluation checked(Access access, Plan plan, NewEvaluation wanted) {
    LocalDate today = access.today();
    PlanVersion current = plan.current();
    Checks checks = new Checks();
    checks.that(
        current != null
            && current.content().goals().stream().map(LifeGoal::id).anyMatch(wanted.goal()::equals),
        "/goal",
        Code.FIELD_WRONG);
    checks.notAfter("/date", wanted.date(), today);
    checks.rating("/personRating", wanted.personRating());
    checks.rating("/staffRating", wanted.staffRating());
    Evaluation evaluation =
        new Evaluation(
            Id.next(),
            wanted.goal(),
            wanted.date(),
            wanted.outcome(),
            wanted.personRating(),
            wanted.staffRating(),
            checks.optional("/personsView", wanted.personsView(), Checks.TEXT),
            checks.optional("/comment", wanted.comment(), Checks.TEXT),
            checks.optional("/next", wanted.next(), Checks.TEXT),
            access.caller().staff(),
            access.now());
    checks.done();
    return evaluation;
  }

  @Override
  public Optional<CrisisPlan> crisisPlan(Caller caller, Id<Person> person) {
    return crisisPlans.newest(caller, person);
  }

  @Override
  public List<CrisisPlan> crisisPlanVersions(Caller caller, Id<Person> person) {
    return crisisPlans.versions(caller, person);
  }

  @Override
  public CrisisPlan writeCrisisPlan(
      Caller caller, Id<Person> person, int number, NewCrisisPlan plan) {
    return crisisPlans.write(caller, person, number, plan);
  }

  @Override
  public CrisisPlan evaluateCrisisPlan(
      Caller caller, Id<Person> person, int number, CrisisPlanEvaluation evaluation) {
    return crisisPlans.evaluate(caller, person, number, evaluation);
  }

  private Request plan(Caller caller, Action action, Id<Plan> plan) {
    return work.by(caller, action)
        .thing("plan", plan, tx -> tx.plans().personOf(caller.provider(), plan));
  }

  /** The plan, if it is the one that the caller read and has not ended. */
  static Plan open(Access access, Id<Plan> plan, int revision) {
    Plan stored = stored(access, plan);
    Revisions.same(revision, stored.revision());
    if (stored.endedAt() != null) {
      throw Refusal.of(Code.PLAN_NOT_A_DRAFT);
    }
    return stored;
  }

  static Plan stored(Access access, Id<Plan> plan) {
    return access
        .tx()
        .plans()
        .get(access.provider(), plan)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }
}
