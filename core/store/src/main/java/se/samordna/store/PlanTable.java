package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.PlanStore;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanEvaluation;
import se.samordna.plan.Evaluation;
import se.samordna.plan.Intervention;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanType;
import se.samordna.plan.PlanVersion;

/** Plans as rows, what they say as documents. */
final class PlanTable implements PlanStore {
  private static final String PLAN =
      """
      select p.id, p.person, p.type, p.revision, p.draft, p.created_at, p.ended_at, v.number,
        v.content, v.adopted_at, v.adopted_by, v.person_took_part, v.took_part
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
        row.getString(9) == null ? null : version(row, 8),
        List.of(),
        Sql.required(row, 6),
        Sql.instant(row, 7));
  }

  /** Reads a version from six columns that begin at a place. */
  private static PlanVersion version(ResultSet row, int at) throws SQLException {
    return new PlanVersion(
        row.getInt(at),
        PlanJson.plan(row.getString(at + 1)),
        Sql.required(row, at + 2),
        Sql.id(row, at + 3),
        row.getBoolean(at + 4),
        Json.list(row.getString(at + 5)));
  }

  private List<Plan> withEvaluations(List<Plan> plans) {
    if (plans.stream().allMatch(plan -> plan.current() == null)) {
      return plans;
    }
    Map<Id<Plan>, List<Evaluation>> evaluations = evaluations(plans);
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

  private Map<Id<Plan>, List<Evaluation>> evaluations(List<Plan> plans) {
    Map<Id<Plan>, List<Evaluation>> evaluations = new HashMap<>();
    handle
        .createQuery(
            """
            select plan, id, goal, on_day, outcome, person_rating, staff_rating, persons_view,
              comment, next_step, recorded_by, recorded_at
            from plan_evaluation where plan = any(:plans) order by plan, ord desc
            """)
        .bind("plans", Sql.uuids(plans.stream().map(Plan::id).toList()))
        .map((row, context) -> Map.entry(Sql.<Plan>id(row, 1), evaluation(row)))
        .forEach(
            found ->
                evaluations
                    .computeIfAbsent(found.getKey(), key -> new ArrayList<>())
                    .add(found.getValue()));
    return evaluations;
  }

  private static Evaluation evaluation(ResultSet row) throws SQLException {
    return new Evaluation(
        Sql.id(row, 2),
        Sql.id(row, 3),
        row.getObject(4, LocalDate.class),
        Evaluation.Outcome.valueOf(row.getString(5)),
        Sql.whole(row, 6),
        Sql.whole(row, 7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        Sql.id(row, 11),
        Sql.required(row, 12));
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
    handle.execute(
        "insert into plan_version (plan, number, provider, content, adopted_at, adopted_by,"
            + " person_took_part, took_part) values (?, ?, ?, ?, ?, ?, ?, ?)",
        plan,
        version.number(),
        provider,
        PlanJson.write(version.content()),
        version.adoptedAt(),
        version.adoptedBy(),
        version.personTookPart(),
        Json.write(version.tookPart()));
    listInterventions(provider, plan, person, version.content().interventions());
    return true;
  }

  private void listInterventions(
      Id<Provider> provider, Id<Plan> plan, Id<Person> person, List<Intervention> interventions) {
    handle.execute("delete from intervention where plan = ?", plan);
    if (interventions.isEmpty()) {
      return;
    }
    PreparedBatch rows =
        handle.prepareBatch(
            "insert into intervention (plan, ord, provider, person, id, what, performer,"
                + " follow_up, status) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (int ord = 0; ord < interventions.size(); ord++) {
      Intervention one = interventions.get(ord);
      rows.add(
          plan,
          ord,
          provider,
          person,
          one.id(),
          one.what(),
          one.performer(),
          one.followUp(),
          one.status().name());
    }
    rows.execute();
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
      handle.execute("delete from intervention where plan = ?", plan);
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
    handle.execute(
        "insert into plan_evaluation (id, provider, plan, ord, goal, on_day, outcome,"
            + " person_rating, staff_rating, persons_view, comment, next_step, recorded_by,"
            + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        evaluation.id(),
        provider,
        plan,
        revision,
        evaluation.goal(),
        evaluation.date(),
        evaluation.outcome().name(),
        evaluation.personRating(),
        evaluation.staffRating(),
        evaluation.personsView(),
        evaluation.comment(),
        evaluation.next(),
        evaluation.recordedBy(),
        evaluation.recordedAt());
    return true;
  }

  @Override
  public List<PlanVersion> versions(Id<Provider> provider, Id<Plan> plan) {
    return handle
        .createQuery(
            "select number, content, adopted_at, adopted_by, person_took_part, took_part"
                + " from plan_version where provider = ? and plan = ? order by number desc")
        .bind(0, provider)
        .bind(1, plan)
        .map((row, context) -> version(row, 1))
        .list();
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
    handle.execute(
        "insert into crisis_plan_evaluation (id, provider, person, number, on_day, used,"
            + " what_helped, what_to_change, with_person, recorded_by, recorded_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        UUID.randomUUID(),
        provider,
        person,
        number,
        evaluation.date(),
        evaluation.used(),
        evaluation.whatHelped(),
        evaluation.whatToChange(),
        evaluation.withPerson(),
        recordedBy,
        recordedAt);
  }
}
