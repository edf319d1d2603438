package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.PlanStore;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanEvaluation;
import se.samordna.plan.Evaluation;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanType;
import se.samordna.plan.PlanVersion;

/** Plans as rows, what they say as documents. */
final class PlanTable implements PlanStore {
  private static final String PLAN =
      """
      select p.id, p.person, p.type, p.revision, p.draft, p.created_at, p.ended_at, v.number,
        v.content, v.adopted_at, v.adopted_by, v.person_took_part, v.took_part, v.judged
      from plan p left join plan_version v on v.plan = p.id and v.number = p.newest
      where p.provider = :provider and
      """;

  private final Handle handle;

  PlanTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<Plan> plan) {
    return Owners.of(handle, "plan", provider, plan);
  }

  @Override
  public void add(Id<Provider> provider, Plan plan) {
    handle.execute(
        "insert into plan (id, provider, person, type, revision, draft, newest, created_at)"
            + " values (?, ?, ?, ?, ?, ?, 0, ?)",
        plan.id(),
        provider,
        plan.person(),
        plan.type().name(),
        plan.revision(),
        plan.draft() == null ? null : PlanJson.write(plan.draft()),
        plan.createdAt());
  }

  @Override
  public Optional<Plan> get(Id<Provider> provider, Id<Plan> plan) {
    List<Plan> found =
        handle
            .createQuery(PLAN + " p.id = :plan")
            .bind("provider", provider)
            .bind("plan", plan)
            .map((row, context) -> plan(row))
            .list();
    return withEvaluations(found).stream().findFirst();
  }

  @Override
  public Map<Id<Person>, List<Plan>> of(Id<Provider> provider, Collection<Id<Person>> persons) {
    List<Plan> found =
        handle
            .createQuery(PLAN + " p.person = any(:persons) order by p.created_at desc, p.id")
            .bind("provider", provider)
            .bind("persons", Sql.uuids(persons))
            .map((row, context) -> plan(row))
            .list();
    return Owners.grouped(withEvaluations(found), Plan::person);
  }

  private static Plan plan(ResultSet row) throws SQLException {
    String draft = row.getString(5);
    return new Plan(
        Sql.id(row, 1),
        Sql.id(row, 2),
        PlanType.valueOf(row.getString(3)),
        row.getInt(4),
        draft == null ? null : PlanJson.plan(draft),
        row.getString(9) == null ? null : PlanVersionRows.version(row, 8),
        List.of(),
        Sql.required(row, 6),
        Sql.instant(row, 7));
  }

  private List<Plan> withEvaluations(List<Plan> plans) {
    if (plans.stream().allMatch(plan -> plan.current() == null)) {
      return plans;
    }
    Map<Id<Plan>, List<Evaluation>> evaluations = EvaluationRows.of(handle, plans);
    return plans.stream()
        .map(
            plan ->
                new Plan(
                    plan.id(),
                    plan.person(),
                    plan.type(),
                    plan.revision(),
                    plan.draft(),
                    plan.current(),
                    evaluations.getOrDefault(plan.id(), List.of()),
                    plan.createdAt(),
                    plan.endedAt()))
        .toList();
  }

  @Override
  public boolean save(
      Id<Provider> provider, Id<Plan> plan, int revision, @Nullable PlanContent draft) {
    return handle.execute(
            "update plan set draft = ?, revision = revision + 1 where provider = ? and id = ?"
                + " and revision = ?",
            draft == null ? null : PlanJson.write(draft),
            provider,
            plan,
            revision)
        == 1;
  }

  @Override
  public boolean adopt(
      Id<Provider> provider, Id<Plan> plan, int revision, Id<Person> person, PlanVersion version) {
    int changed =
        handle.execute(
            "update plan set draft = null, newest = ?, revision = revision + 1"
                + " where provider = ? and id = ? and revision = ?",
            version.number(),
            provider,
            plan,
            revision);
    if (changed == 0) {
      return false;
    }
    PlanVersionRows.add(handle, provider, plan, version);
    InterventionRows.replace(handle, provider, plan, person, version.content().interventions());
    return true;
  }

  @Override
  public boolean end(Id<Provider> provider, Id<Plan> plan, int revision, Instant at) {
    boolean ended =
        handle.execute(
                "update plan set ended_at = ?, revision = revision + 1 where provider = ?"
                    + " and id = ? and revision = ? and ended_at is null",
                at,
                provider,
                plan,
                revision)
            == 1;
    if (ended) {
      InterventionRows.remove(handle, plan);
    }
    return ended;
  }

  @Override
  public boolean evaluate(
      Id<Provider> provider, Id<Plan> plan, int revision, Evaluation evaluation) {
    int changed =
        handle.execute(
            "update plan set revision = revision + 1 where provider = ? and id = ?"
                + " and revision = ?",
            provider,
            plan,
            revision);
    if (changed == 0) {
      return false;
    }
    EvaluationRows.add(handle, provider, plan, revision, evaluation);
    return true;
  }

  @Override
  public Map<Id<Plan>, List<PlanVersion>> versions(
      Id<Provider> provider, Collection<Id<Plan>> plans) {
    return PlanVersionRows.of(handle, provider, plans);
  }

  @Override
  public Map<Id<Person>, CrisisPlan> crisisPlans(
      Id<Provider> provider, Collection<Id<Person>> persons) {
    return new CrisisPlanTable(handle).newest(provider, persons);
  }

  @Override
  public List<CrisisPlan> crisisPlanVersions(Id<Provider> provider, Id<Person> person) {
    return new CrisisPlanTable(handle).versions(provider, person);
  }

  @Override
  public void add(Id<Provider> provider, CrisisPlan plan) {
    new CrisisPlanTable(handle).add(provider, plan);
  }

  @Override
  public void add(
      Id<Provider> provider,
      Id<Person> person,
      int number,
      CrisisPlanEvaluation evaluation,
      Id<Staff> recordedBy,
      Instant recordedAt) {
    new CrisisPlanTable(handle).add(provider, person, number, evaluation, recordedBy, recordedAt);
  }
}
