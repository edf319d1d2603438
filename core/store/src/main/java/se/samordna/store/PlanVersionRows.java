package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanVersion;

/** The adopted versions of plans; they are added and never changed. */
final class PlanVersionRows {
  private PlanVersionRows() {}

  static void add(Handle handle, Id<Provider> provider, Id<Plan> plan, PlanVersion version) {
    handle.execute(
        "insert into plan_version (plan, number, provider, content, adopted_at, adopted_by,"
            + " person_took_part, took_part, judged) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        plan,
        version.number(),
        provider,
        PlanJson.write(version.content()),
        version.adoptedAt(),
        version.adoptedBy(),
        version.personTookPart(),
        Json.write(version.tookPart()),
        PlanJson.write(version.judgement()));
  }

  /** Of each plan, newest first; one statement. */
  static Map<Id<Plan>, List<PlanVersion>> of(
      Handle handle, Id<Provider> provider, Collection<Id<Plan>> plans) {
    Map<Id<Plan>, List<PlanVersion>> versions = new HashMap<>();
    handle
        .createQuery(
            """
            select plan, number, content, adopted_at, adopted_by, person_took_part, took_part, judged
            from plan_version where provider = :provider and plan = any(:plans)
            order by plan, number desc
            """)
        .bind("provider", provider)
        .bind("plans", Sql.uuids(plans))
        .map((row, context) -> Map.entry(Sql.<Plan>id(row, 1), version(row, 2)))
        .forEach(
            found ->
                versions
                    .computeIfAbsent(found.getKey(), plan -> new ArrayList<>())
                    .add(found.getValue()));
    return versions;
  }

  /** Reads a version from seven columns that begin at a place. */
  static PlanVersion version(ResultSet row, int at) throws SQLException {
    return new PlanVersion(
        row.getInt(at),
        PlanJson.plan(row.getString(at + 1)),
        Sql.required(row, at + 2),
        Sql.id(row, at + 3),
        row.getBoolean(at + 4),
        Json.list(row.getString(at + 5)),
        PlanJson.judgement(row.getString(at + 6)));
  }
}
