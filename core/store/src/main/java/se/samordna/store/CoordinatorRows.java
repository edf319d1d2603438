package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Provider;

/** Who coordinates an enrolment, and who did, each with the rule and evidence of the decision. */
final class CoordinatorRows {
  private CoordinatorRows() {}

  static void coordinate(
      Handle handle, Id<Provider> provider, Id<Enrolment> enrolment, Coordinator coordinator) {
    handle
        .createUpdate(
            """
            update enrolment_coordinator set ended_at = :at
            where provider = :provider and enrolment = :enrolment and ended_at is null
            """)
        .bind("at", coordinator.from())
        .bind("provider", provider)
        .bind("enrolment", enrolment)
        .execute();
    handle
        .createUpdate(
            """
            insert into enrolment_coordinator (enrolment, ord, provider, staff, rule, evidence,
              decided_by, persons_view, begun_at, ended_at)
            select cast(:enrolment as uuid), coalesce(max(ord), 0) + 1, cast(:provider as uuid),
              cast(:staff as uuid), cast(:rule as varchar), cast(:evidence as varchar),
              cast(:decided as uuid), cast(:view as varchar),
              cast(:begun as timestamp with time zone), cast(null as timestamp with time zone)
            from enrolment_coordinator where enrolment = :enrolment
            """)
        .bind("enrolment", enrolment)
        .bind("provider", provider)
        .bind("staff", coordinator.staff())
        .bind("rule", coordinator.rule().name())
        .bind("evidence", Json.write(coordinator.evidence()))
        .bind("decided", coordinator.decidedBy())
        .bind("view", coordinator.personsView())
        .bind("begun", coordinator.from())
        .execute();
    handle
        .createUpdate(
            "update enrolment set coordinator = :staff"
                + " where provider = :provider and id = :enrolment")
        .bind("staff", coordinator.staff())
        .bind("provider", provider)
        .bind("enrolment", enrolment)
        .execute();
  }

  static List<Coordinator> coordinators(
      Handle handle, Id<Provider> provider, Id<Enrolment> enrolment) {
    return handle
        .createQuery(
            """
            select k.staff, s.given_name, s.family_name, k.rule, k.evidence, k.decided_by,
              k.persons_view, k.begun_at, k.ended_at
            from enrolment_coordinator k join staff s on s.id = k.staff
            where k.provider = :provider and k.enrolment = :enrolment order by k.ord desc
            """)
        .bind("provider", provider)
        .bind("enrolment", enrolment)
        .map(
            (row, context) ->
                new Coordinator(
                    new Id<>(row.getObject(1, UUID.class)),
                    row.getString(2) + " " + row.getString(3),
                    Coordinator.DecisionRule.valueOf(row.getString(4)),
                    Json.texts(row.getString(5)),
                    new Id<>(row.getObject(6, UUID.class)),
                    row.getString(7),
                    Sql.required(row, 8),
                    Sql.instant(row, 9)))
        .list();
  }

  /** The lead coordinator in force, from a row of {@link EnrolmentRows}; none when nobody is. */
  static @Nullable Coordinator inForce(ResultSet row) throws SQLException {
    UUID staff = row.getObject("k_staff", UUID.class);
    if (staff == null) {
      return null;
    }
    return new Coordinator(
        new Id<>(staff),
        row.getString("k_given") + " " + row.getString("k_family"),
        Coordinator.DecisionRule.valueOf(row.getString("k_rule")),
        Json.texts(row.getString("k_evidence")),
        new Id<>(row.getObject("k_decided", UUID.class)),
        row.getString("k_view"),
        Sql.required(row, row.findColumn("k_begun")),
        null);
  }
}
