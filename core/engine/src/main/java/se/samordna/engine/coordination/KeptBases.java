package se.samordna.engine.coordination;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.coordination.Bases;
import se.samordna.coordination.EnrolmentBasis;
import se.samordna.coordination.TargetGroup;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.model.ModelRegistry;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.store.TaskStore.Ending;
import se.samordna.enrolment.Basis;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.task.Task;
import se.samordna.text.Text;

/** Grounds of enrolments and target groups of models, in the store. */
@Component(service = Bases.class)
public final class KeptBases implements Bases {
  private static final String KEY = "basis-review";
  private static final int OLDEST = 120;
  private static final int NUMBER = 100;
  private static final int LAW = 200;
  private static final int DECIDED_BY = 400;

  private static final Text REVIEW =
      new Text("Ompröva beslutet om insatsen", "Review the decision on the intervention");

  private final Work work;
  private final ModelRegistry registry;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptBases(@Reference Work work, @Reference ModelRegistry registry) {
    this.work = work;
    this.registry = registry;
  }

  @Override
  public List<EnrolmentBasis> of(Caller caller, Id<Enrolment> enrolment) {
    return about(caller, Action.COORDINATION_READ, enrolment)
        .read(access -> access.tx().bases().of(access.provider(), enrolment));
  }

  @Override
  public EnrolmentBasis settle(Caller caller, Id<Enrolment> enrolment, NewBasis wanted) {
    return about(caller, Action.COORDINATION_CHANGE, enrolment)
        .write(access -> settle(access, row(access, enrolment), wanted));
  }

  private static EnrolmentBasis settle(Access access, Enrolment enrolment, NewBasis wanted) {
    if (enrolment.isClosed()) {
      throw Refusal.of(Code.STEP_NOT_POSSIBLE_FROM_HERE);
    }
    EnrolmentBasis basis = checked(access, enrolment, wanted);
    if (enrolment.basis() != basis.basis()
        && !access.tx().enrolments().change(enrolment.on(basis.basis()))) {
      throw Refusal.of(Code.REVISION_STALE);
    }
    access.tx().bases().settle(access.provider(), basis);
    review(access, enrolment, basis);
    return basis;
  }

  private static EnrolmentBasis checked(Access access, Enrolment enrolment, NewBasis wanted) {
    Checks checks = new Checks();
    boolean method = wanted.basis() == Basis.METHOD;
    String decision = checks.optional("/decision", wanted.decision(), NUMBER);
    String law = checks.optional("/law", wanted.law(), LAW);
    boolean bare =
        decision.isEmpty()
            && law.isEmpty()
            && wanted.decidedOn() == null
            && wanted.validTo() == null
            && wanted.reviewOn() == null;
    checks.that(!method || bare, "/basis", Code.BASIS_WITHOUT_DECISION);
    if (wanted.basis() == Basis.ASSESSED_INTERVENTION) {
      checks.that(!decision.isEmpty(), "/decision", Code.FIELD_MISSING);
      checks.that(!law.isEmpty(), "/law", Code.FIELD_MISSING);
      checks.that(wanted.decidedOn() != null, "/decidedOn", Code.FIELD_MISSING);
      checks.that(wanted.reviewOn() != null, "/reviewOn", Code.FIELD_MISSING);
    }
    checks.notAfter("/decidedOn", wanted.decidedOn(), access.today());
    checks.notBefore("/validTo", wanted.validTo(), wanted.decidedOn());
    checks.notBefore("/reviewOn", wanted.reviewOn(), wanted.decidedOn());
    checks.notAfter("/reviewOn", wanted.reviewOn(), wanted.validTo());
    boolean without = wanted.basis() == Basis.WITHOUT_ASSESSMENT;
    checks.that(
        !without || Appointing.kind(access) == Provider.Kind.SOCIAL_CARE,
        "/basis",
        Code.BASIS_OF_SOCIAL_CARE);
    checks.that(
        !wanted.withoutDocumentation() || (without && !decision.isEmpty()),
        "/withoutDocumentation",
        Code.EXEMPTION_WITHOUT_DECISION);
    checks.done();
    return new EnrolmentBasis(
        enrolment.id(),
        wanted.basis(),
        decision,
        wanted.decidedOn(),
        law,
        wanted.validTo(),
        wanted.reviewOn(),
        wanted.withoutDocumentation(),
        access.caller().staff(),
        access.caller().displayName(),
        access.now(),
        null);
  }

  /** The review is missed when the decision has run out, or on its day when it has no end. */
  private static void review(Access access, Enrolment enrolment, EnrolmentBasis basis) {
    Ending replaced =
        new Ending(Task.Status.CANCELLED, access.now(), access.caller().staff(), "another basis");
    access.tx().tasks().endOpenOf(access.provider(), enrolment.id(), KEY, replaced);
    LocalDate due = basis.reviewOn();
    if (due == null) {
      return;
    }
    Coordinator coordinator = enrolment.coordinator();
    Task task =
        new Task(
            Id.next(),
            1,
            access.person(),
            "",
            enrolment.unit(),
            enrolment.id(),
            KEY,
            REVIEW,
            coordinator == null ? null : coordinator.staff(),
            due,
            Objects.requireNonNullElse(basis.validTo(), due),
            Task.Status.OPEN,
            null);
    access.tx().tasks().add(access.provider(), task, access.now());
  }

  @Override
  public List<TargetGroup> targetGroups(Caller caller) {
    return work.by(caller, Action.START_READ)
        .about("target groups", null)
        .read(access -> access.tx().bases().targetGroups(access.provider()));
  }

  @Override
  public TargetGroup settleTargetGroup(Caller caller, NewTargetGroup wanted) {
    return work.by(caller, Action.MODEL_CHANGE)
        .provider(caller.provider())
        .about("target group", null)
        .write(
            access -> {
              if (!caller.has(Role.ADMIN)) {
                throw Refusal.of(Code.NOT_YOURS);
              }
              TargetGroup group = checked(access, wanted);
              access.tx().bases().settle(access.provider(), group);
              return group;
            });
  }

  private TargetGroup checked(Access access, NewTargetGroup wanted) {
    if (registry.newest(wanted.model()).isEmpty()) {
      throw Refusal.at("/model", Code.MODEL_UNKNOWN);
    }
    Checks checks = new Checks();
    String words = checks.required("/words", wanted.words(), Checks.TEXT);
    String decidedBy = checks.required("/decidedBy", wanted.decidedBy(), DECIDED_BY);
    checks.notAfter("/decidedOn", wanted.decidedOn(), access.today());
    int least = Objects.requireNonNullElse(wanted.leastAge(), 0);
    int greatest = Objects.requireNonNullElse(wanted.greatestAge(), OLDEST);
    checks.within("/leastAge", least, 0, OLDEST);
    checks.within("/greatestAge", greatest, Math.max(0, Math.min(least, OLDEST)), OLDEST);
    checks.done();
    return new TargetGroup(
        wanted.model(),
        words,
        wanted.leastAge(),
        wanted.greatestAge(),
        decidedBy,
        wanted.decidedOn(),
        access.caller().staff(),
        access.now(),
        null);
  }

  private Request about(Caller caller, Action action, Id<Enrolment> enrolment) {
    return work.by(caller, action)
        .thing(
            "enrolment", enrolment, tx -> tx.enrolments().personOf(caller.provider(), enrolment));
  }

  private static Enrolment row(Access access, Id<Enrolment> enrolment) {
    return access
        .tx()
        .enrolments()
        .find(access.provider(), enrolment)
        .map(EnrolmentRow::enrolment)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }
}
