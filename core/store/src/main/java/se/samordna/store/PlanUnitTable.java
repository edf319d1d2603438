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
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.engine.store.PlanUnitStore;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanUnit;
import se.samordna.plan.PlanUnit.Approval;

/** Units of coordinated care plans as rows, and their approvals. */
final class PlanUnitTable implements PlanUnitStore {
  private final Handle handle;

  PlanUnitTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public List<PlanUnit> of(Id<Provider> provider, Collection<Id<Plan>> plans) {
    Map<Id<PlanUnit>, List<Approval>> approvals = new HashMap<>();
    handle
        .createQuery(
            "select plan_unit, on_day, by_name, way, recorded_by, recorded_at, version, ended_at"
                + " from plan_approval where provider = :provider and plan = any(:plans)"
                + " order by recorded_at desc, id")
        .bind("provider", provider)
        .bind("plans", Sql.uuids(plans))
        .map((row, context) -> Map.entry(Sql.<PlanUnit>id(row, 1), approval(row)))
        .forEach(
            one ->
                approvals
                    .computeIfAbsent(one.getKey(), key -> new ArrayList<>())
                    .add(one.getValue()));
    return handle
        .createQuery(
            "select id, plan, name, principal, own_unit, answers_for, ended_at from plan_unit"
                + " where provider = :provider and plan = any(:plans) order by begun_at, ord")
        .bind("provider", provider)
        .bind("plans", Sql.uuids(plans))
        .map((row, context) -> unit(row, approvals))
        .list();
  }

  private static PlanUnit unit(ResultSet row, Map<Id<PlanUnit>, List<Approval>> approvals)
      throws SQLException {
    Id<PlanUnit> id = Sql.id(row, 1);
    return new PlanUnit(
        id,
        Sql.id(row, 2),
        row.getString(3),
        row.getString(4),
        Sql.idOrNull(row, 5),
        row.getString(6),
        Sql.instant(row, 7) == null,
        approvals.getOrDefault(id, List.of()));
  }

  private static Approval approval(ResultSet row) throws SQLException {
    return new Approval(
        row.getObject(2, LocalDate.class),
        row.getString(3),
        PlanUnit.Way.valueOf(row.getString(4)),
        Sql.id(row, 5),
        Sql.required(row, 6),
        Sql.whole(row, 7),
        Sql.instant(row, 8));
  }

  @Override
  public void name(
      Id<Provider> provider, Id<Plan> plan, List<PlanUnit> units, Id<Staff> by, Instant at) {
    handle.execute(
        "update plan_unit set ended_at = ? where provider = ? and plan = ? and ended_at is null",
        at,
        provider,
        plan);
    for (int i = 0; i < units.size(); i++) {
      PlanUnit unit = units.get(i);
      handle.execute(
          "insert into plan_unit (id, provider, plan, ord, name, principal, own_unit, answers_for,"
              + " begun_at, named_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          unit.id(),
          provider,
          plan,
          i,
          unit.name(),
          unit.principal(),
          unit.own(),
          unit.answersFor(),
          at,
          by);
    }
  }

  @Override
  public void add(Id<Provider> provider, Id<Plan> plan, Id<PlanUnit> unit, Approval approval) {
    handle.execute(
        "insert into plan_approval (id, provider, plan, plan_unit, on_day, by_name, way,"
            + " recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        Id.next(),
        provider,
        plan,
        unit,
        approval.day(),
        approval.by(),
        approval.way().name(),
        approval.recordedBy(),
        approval.recordedAt());
  }

  @Override
  public void takeBack(Id<Provider> provider, Id<Plan> plan, Instant at) {
    handle.execute(
        "update plan_approval set ended_at = ? where provider = ? and plan = ?"
            + " and ended_at is null",
        at,
        provider,
        plan);
  }

  @Override
  public void establish(Id<Provider> provider, Id<Plan> plan, int version) {
    handle.execute(
        "update plan_approval set version = ? where provider = ? and plan = ?"
            + " and ended_at is null",
        version,
        provider,
        plan);
  }
}
