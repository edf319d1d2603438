package se.samordna.engine.plan;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Administration;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.check.Revisions;
import se.samordna.engine.enrolment.PlanJudge;
import se.samordna.engine.network.Spoken;
import se.samordna.engine.person.Identifiers;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.store.Tx;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.plan.CorrectionNote;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanBeside;
import se.samordna.plan.PlanChange;
import se.samordna.plan.PlanChanges;
import se.samordna.plan.PlanChoice;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanElsewhere;
import se.samordna.plan.PlanRecords;
import se.samordna.plan.PlanType;
import se.samordna.plan.PlanUnits;
import se.samordna.plan.PlanVersion;
import se.samordna.plan.ProvisionalVersion;
import se.samordna.plan.RecordSystem;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** What belongs to plans as records, in the store. */
@Component(service = PlanRecords.class)
public final class KeptPlanRecords implements PlanRecords {
  private static final String PLAN = "plan";
  private static final String ELSEWHERE = "plan elsewhere";
  private static final String SYSTEM = "system of record";

  private final Work work;
  private final Administration administration;
  private final Identifiers identifiers;
  private final PlanOffers offers;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptPlanRecords(
      @Reference Work work,
      @Reference Administration administration,
      @Reference Identifiers identifiers,
      @Reference PlanOffers offers) {
    this.work = work;
    this.administration = administration;
    this.identifiers = identifiers;
    this.offers = offers;
  }

  @Override
  public PlanChoice choice(Caller caller, Id<Person> person) {
    return work.by(caller, Action.PLAN_READ)
        .person(person)
        .read(
            access -> {
              List<Plan> open = openPlans(access);
              List<EnrolmentRow> enrolments = PlanJudge.open(access);
              return new PlanChoice(
                  PlanKinds.toChooseFrom(access),
                  PlanKinds.codes(),
                  open,
                  beside(access, open),
                  offers.offers(access, enrolments),
                  PlanOffers.performers(access, enrolments));
            });
  }

  private static List<Plan> openPlans(Access access) {
    return access
        .tx()
        .plans()
        .of(access.provider(), List.of(access.person()))
        .getOrDefault(access.person(), List.of())
        .stream()
        .filter(plan -> plan.endedAt() == null)
        .toList();
  }

  /** What stands beside the plans of the person of the access. */
  static PlanBeside beside(Access access, List<Plan> plans) {
    List<Id<Plan>> approved =
        plans.stream().filter(plan -> plan.type().isApprovedByUnits()).map(Plan::id).toList();
    return new PlanBeside(
        access.tx().planRecords().elsewhere(access.provider(), access.person()),
        access.tx().planRecords().corrections(access.provider(), access.person()),
        PlanKinds.systems(access),
        approved.isEmpty() ? List.of() : access.tx().planUnits().of(access.provider(), approved),
        access.tx().planRecords().provisional(access.provider(), access.person()));
  }

  @Override
  public List<ProvisionalVersion> provisional(Caller caller, Id<Person> person) {
    return work.by(caller, Action.PLAN_READ)
        .person(person)
        .read(access -> access.tx().planRecords().provisional(access.provider(), person));
  }

  @Override
  public List<ProvisionalVersion> settle(
      Caller caller, Id<Plan> plan, int revision, Settling said) {
    return plan(caller, Action.PLAN_ADOPT, plan)
        .write(
            access -> {
              Provisional.settle(access, read(access, plan, revision), said);
              return access
                  .tx()
                  .planRecords()
                  .provisional(access.provider(), access.person())
                  .stream()
                  .filter(one -> one.plan().equals(plan))
                  .toList();
            });
  }

  @Override
  public PlanUnits units(Caller caller, Id<Plan> plan) {
    return plan(caller, Action.PLAN_READ, plan)
        .read(access -> UnitApprovals.of(access, stored(access, plan)));
  }

  @Override
  public PlanUnits nameUnits(Caller caller, Id<Plan> plan, int revision, List<NewUnit> units) {
    return plan(caller, Action.PLAN_CHANGE, plan)
        .write(
            access -> {
              UnitApprovals.name(access, read(access, plan, revision), units);
              return UnitApprovals.of(access, stored(access, plan));
            });
  }

  @Override
  public PlanUnits approve(Caller caller, Id<Plan> plan, int revision, NewApproval approval) {
    return plan(caller, Action.PLAN_ADOPT, plan)
        .write(
            access -> {
              UnitApprovals.approve(access, read(access, plan, revision), approval);
              return UnitApprovals.of(access, stored(access, plan));
            });
  }

  private static Plan read(Access access, Id<Plan> plan, int revision) {
    Plan stored = stored(access, plan);
    Revisions.same(revision, stored.revision());
    return stored;
  }

  private static Plan stored(Access access, Id<Plan> plan) {
    return access
        .tx()
        .plans()
        .get(access.provider(), plan)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  @Override
  public PlanElsewhere note(Caller caller, Id<Person> person, NewElsewhere wanted) {
    return work.by(caller, Action.PLAN_CHANGE)
        .person(person)
        .write(
            access -> {
              Checks checks = new Checks();
              String what = checks.required("/what", wanted.what(), Checks.NAME);
              String holder = checks.optional("/holder", wanted.holder(), Checks.NAME);
              checks.notAfter("/toldOn", wanted.toldOn(), access.today());
              checks.done();
              PlanElsewhere plan =
                  new PlanElsewhere(
                      Id.next(),
                      person,
                      what,
                      holder,
                      wanted.toldOn(),
                      access.caller().staff(),
                      access.now());
              access.tx().planRecords().add(access.provider(), plan);
              access.about(ELSEWHERE, plan.id());
              return plan;
            });
  }

  @Override
  public void end(Caller caller, Id<PlanElsewhere> plan) {
    work.by(caller, Action.PLAN_CHANGE)
        .thing(ELSEWHERE, plan, tx -> tx.planRecords().personOf(caller.provider(), plan))
        .write(
            access -> {
              boolean listed =
                  access
                      .tx()
                      .planRecords()
                      .end(access.provider(), plan, access.now(), access.caller().staff());
              if (!listed) {
                throw Refusal.of(Code.NOT_FOUND);
              }
              return plan;
            });
  }

  @Override
  public CorrectionNote correct(Caller caller, Id<Plan> plan, int version, NewCorrection wanted) {
    return plan(caller, Action.PLAN_CHANGE, plan)
        .write(
            access -> {
              version(access, plan, version);
              Checks checks = new Checks();
              String words = checks.required("/words", wanted.words(), Checks.TEXT);
              Spoken.check(checks, access, identifiers, wanted.said());
              checks.done();
              CorrectionNote note =
                  new CorrectionNote(
                      Id.next(),
                      plan,
                      version,
                      words,
                      wanted.said(),
                      access.caller().staff(),
                      access.now());
              access.tx().planRecords().add(access.provider(), access.person(), note);
              return note;
            });
  }

  @Override
  public List<CorrectionNote> corrections(Caller caller, Id<Plan> plan) {
    return plan(caller, Action.PLAN_READ, plan)
        .read(
            access ->
                access.tx().planRecords().corrections(access.provider(), access.person()).stream()
                    .filter(note -> note.plan().equals(plan))
                    .toList());
  }

  @Override
  public List<PlanChange> changes(Caller caller, Id<Plan> plan, int version) {
    return plan(caller, Action.PLAN_READ, plan)
        .read(
            access -> {
              PlanContent after = version(access, plan, version).content();
              PlanContent before =
                  version == 1 ? PlanContent.EMPTY : version(access, plan, version - 1).content();
              return PlanChanges.between(before, after);
            });
  }

  private static PlanVersion version(Access access, Id<Plan> plan, int number) {
    return access
        .tx()
        .plans()
        .versions(access.provider(), List.of(plan))
        .getOrDefault(plan, List.of())
        .stream()
        .filter(one -> one.number() == number)
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private Request plan(Caller caller, Action action, Id<Plan> plan) {
    return work.by(caller, action)
        .thing(PLAN, plan, tx -> tx.plans().personOf(caller.provider(), plan));
  }

  @Override
  public List<RecordSystem> systems(Actor actor, Id<Provider> provider) {
    return administration.read(
        actor,
        Action.ORGANISATION_CHANGE,
        provider,
        SYSTEM,
        (tx, today) -> known(tx, provider).planRecords().systems(provider));
  }

  @Override
  public RecordSystem keepIn(Actor actor, Id<Provider> provider, PlanType type, String name) {
    Checks checks = new Checks();
    String stripped = checks.optional("/name", name, Checks.NAME);
    checks.done();
    return administration.change(
        actor,
        Action.ORGANISATION_CHANGE,
        provider,
        SYSTEM,
        change -> {
          RecordSystem system = new RecordSystem(type, stripped, change.now(), null);
          known(change.tx(), provider).planRecords().keepIn(provider, system, who(actor));
          return system;
        });
  }

  /** An operator may ask of any provider, but of one that there is. */
  static Tx known(Tx tx, Id<Provider> provider) {
    Optional<Provider> found = tx.organisations().provider(provider);
    if (found.isEmpty()) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    return tx;
  }

  private static String who(Actor actor) {
    return actor instanceof Caller caller ? caller.staff().toString() : ((Operator) actor).name();
  }
}
