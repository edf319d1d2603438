package se.samordna.engine.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.engine.check.Revisions;
import se.samordna.organisation.Unit;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanRecords.NewApproval;
import se.samordna.plan.PlanRecords.NewUnit;
import se.samordna.plan.PlanUnit;
import se.samordna.plan.PlanUnits;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/**
 * The approvals of a coordinated care plan: it is established when every unit that answers for an
 * intervention has approved what it says, and whatever changes it takes them back.
 */
final class UnitApprovals {
  private static final int MOST = 30;

  private UnitApprovals() {}

  static PlanUnits of(Access access, Plan plan) {
    return new PlanUnits(
        plan.id(),
        plan.revision(),
        access.tx().planUnits().of(access.provider(), List.of(plan.id())));
  }

  static void name(Access access, Plan plan, List<NewUnit> wanted) {
    taken(access, plan);
    Checks checks = new Checks();
    checks.that(wanted.size() <= MOST, "/units", Code.FIELD_TOO_LONG);
    List<PlanUnit> units = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      units.add(unit(access, plan, wanted.get(i), "/units/" + i, checks));
    }
    checks.done();
    access.tx().planUnits().takeBack(access.provider(), plan.id(), access.now());
    access
        .tx()
        .planUnits()
        .name(access.provider(), plan.id(), units, access.caller().staff(), access.now());
  }

  private static PlanUnit unit(Access access, Plan plan, NewUnit wanted, String at, Checks checks) {
    Id<Unit> own = wanted.own();
    checks.that(
        own == null || access.tx().organisations().unit(access.provider(), own).isPresent(),
        at + "/own",
        Code.FIELD_WRONG);
    return new PlanUnit(
        Id.next(),
        plan.id(),
        checks.required(at + "/name", wanted.name(), Checks.NAME),
        checks.optional(at + "/principal", wanted.principal(), Checks.NAME),
        own,
        checks.required(at + "/answersFor", wanted.answersFor(), Checks.TEXT),
        true,
        List.of());
  }

  static void approve(Access access, Plan plan, NewApproval wanted) {
    taken(access, plan);
    PlanUnit unit =
        of(access, plan).named().stream()
            .filter(one -> one.id().equals(wanted.unit()) && one.approval().isEmpty())
            .findFirst()
            .orElseThrow(() -> Refusal.at("/unit", Code.UNIT_HAS_NOTHING_TO_APPROVE));
    access
        .tx()
        .planUnits()
        .add(access.provider(), plan.id(), unit.id(), approval(access, unit, wanted));
  }

  private static PlanUnit.Approval approval(Access access, PlanUnit unit, NewApproval wanted) {
    Id<Unit> own = unit.own();
    if (own == null) {
      Checks checks = new Checks();
      checks.notAfter("/day", wanted.day(), access.today());
      String by = checks.required("/by", wanted.by(), Checks.NAME);
      checks.done();
      return approval(access, wanted.day(), by, PlanUnit.Way.IN_WRITING);
    }
    boolean worksThere =
        access.caller().assignments().stream()
            .anyMatch(one -> one.unit().equals(own) && one.covers(access.today()));
    if (!worksThere) {
      throw Refusal.at("/unit", Code.UNIT_APPROVES_BY_ITS_OWN);
    }
    return approval(access, access.today(), access.caller().displayName(), PlanUnit.Way.HERE);
  }

  private static PlanUnit.Approval approval(
      Access access, LocalDate day, String by, PlanUnit.Way way) {
    return new PlanUnit.Approval(day, by, way, access.caller().staff(), access.now(), null, null);
  }

  /** Takes the plan up for a change of who approves, which others must see. */
  private static void taken(Access access, Plan plan) {
    PlanContent draft = plan.draft();
    if (!plan.type().isApprovedByUnits()) {
      throw Refusal.of(Code.PLAN_NOT_APPROVED_BY_UNITS);
    }
    if (draft == null) {
      throw Refusal.of(Code.PLAN_NOT_A_DRAFT);
    }
    Revisions.newest(
        access.tx().plans().save(access.provider(), plan.id(), plan.revision(), draft));
  }

  /** A draft that says something else than what was approved is approved by nobody. */
  static void changed(Access access, Plan before, @Nullable PlanContent after) {
    if (before.type().isApprovedByUnits() && !java.util.Objects.equals(before.draft(), after)) {
      access.tx().planUnits().takeBack(access.provider(), before.id(), access.now());
    }
  }

  /** Why the plan can't be established; empty when it can, or when nobody needs to approve it. */
  static List<Problem> adoption(Access access, Plan plan) {
    List<Problem> problems = new ArrayList<>();
    if (!plan.type().isApprovedByUnits()) {
      return problems;
    }
    if (!access.by().profession().isPhysician()) {
      problems.add(Problem.of(Code.PLAN_ESTABLISHED_BY_A_PHYSICIAN).with("law", plan.type().law()));
    }
    List<PlanUnit> units = of(access, plan).named();
    if (units.isEmpty()) {
      problems.add(Problem.at("/units", Code.PLAN_WITHOUT_UNITS).with("law", plan.type().law()));
    }
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i).approval().isEmpty()) {
        problems.add(
            Problem.at("/units/" + i, Code.PLAN_NOT_APPROVED).with("unit", units.get(i).name()));
      }
    }
    return problems;
  }

  /** The approvals belong to the version from now on. */
  static void established(Access access, Plan plan, int version) {
    if (plan.type().isApprovedByUnits()) {
      access.tx().planUnits().establish(access.provider(), plan.id(), version);
    }
  }
}
