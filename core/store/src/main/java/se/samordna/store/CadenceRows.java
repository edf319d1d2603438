package se.samordna.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.enrolment.Cadence.NewCadence;
import se.samordna.enrolment.Cadence.OwnCadence;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;

/** How often things are done for one person, as intervals that are ended and never overwritten. */
final class CadenceRows {
  private CadenceRows() {}

  static List<OwnCadence> cadences(Handle handle, Id<Provider> provider, Id<Enrolment> enrolment) {
    return handle
        .createQuery(
            """
            select c.activity, c.every_days, c.reason, c.by_staff, s.given_name, s.family_name,
              c.begun_at, c.ended_at
            from enrolment_cadence c join staff s on s.id = c.by_staff
            where c.provider = :provider and c.enrolment = :enrolment order by c.ord desc
            """)
        .bind("provider", provider)
        .bind("enrolment", enrolment)
        .map(
            (row, context) ->
                new OwnCadence(
                    row.getString(1),
                    row.getObject(2, Integer.class),
                    row.getString(3),
                    new Id<>(row.getObject(4, UUID.class)),
                    row.getString(5) + " " + row.getString(6),
                    Sql.required(row, 7),
                    Sql.instant(row, 8)))
        .list();
  }

  static void set(
      Handle handle,
      Id<Provider> provider,
      Id<Enrolment> enrolment,
      NewCadence wanted,
      Id<Staff> by,
      Instant at) {
    handle
        .createUpdate(
            """
            update enrolment_cadence set ended_at = :at
            where provider = :provider and enrolment = :enrolment and activity = :activity
              and ended_at is null
            """)
        .bind("at", at)
        .bind("provider", provider)
        .bind("enrolment", enrolment)
        .bind("activity", wanted.activity())
        .execute();
    handle
        .createUpdate(
            """
            insert into enrolment_cadence (enrolment, ord, provider, activity, every_days, reason,
              by_staff, begun_at, ended_at)
            select cast(:enrolment as uuid), coalesce(max(ord), 0) + 1, cast(:provider as uuid),
              cast(:activity as varchar), cast(:days as integer), cast(:reason as varchar),
              cast(:by as uuid), cast(:at as timestamp with time zone),
              cast(null as timestamp with time zone)
            from enrolment_cadence where enrolment = :enrolment
            """)
        .bind("enrolment", enrolment)
        .bind("provider", provider)
        .bind("activity", wanted.activity())
        .bind("days", wanted.everyDays())
        .bind("reason", wanted.reason())
        .bind("by", by)
        .bind("at", at)
        .execute();
  }
}
