package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
            + " person_took_part, took_part) values (?, ?, ?, ?, ?, ?, ?, ?)",
        plan,
        version.number(),
        provider,
        PlanJson.write(version.content()),
        version.adoptedAt(),
        version.adoptedBy(),
        version.personTookPart(),
        Json.write(version.tookPart()));
  }

  /** Newest first. */
  static List<PlanVersion> of(Handle handle, Id<Provider> provider, Id<Plan> plan) {
    return handle
        .createQuery(
            "select number, content, adopted_at, adopted_by, person_took_part, took_part"
                + " from plan_version where provider = ? and plan = ? order by number desc")
        .bind(0, provider)
        .bind(1, plan)
        .map((row, context) -> version(row, 1))
        .list();
  }

  /** Reads a version from six columns that begin at a place. */
  static PlanVersion version(ResultSet row, int at) throws SQLException {
    return new PlanVersion(
        row.getInt(at),
        PlanJson.plan(row.getString(at + 1)),
        Sql.required(row, at + 2),
        Sql.id(row, at + 3),
        row.getBoolean(at + 4),
        Json.list(row.getString(at + 5)));
  }
}
