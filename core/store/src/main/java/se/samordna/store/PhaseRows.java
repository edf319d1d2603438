package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.PhaseInterval;
import se.samordna.organisation.Provider;
import se.samordna.text.Text;

/** The phases and marks of enrolments, as intervals that are ended and never overwritten. */
final class PhaseRows {
  private PhaseRows() {}

  static Map<Id<Enrolment>, List<PhaseInterval>> history(
      Handle handle, Id<Provider> provider, Collection<Id<Enrolment>> enrolments) {
    Map<Id<Enrolment>, List<PhaseInterval>> found = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            select enrolment, code, mark, label_sv, label_en, step, by_staff, begun_at, ended_at
            from enrolment_interval where provider = :provider and enrolment = any(:enrolments)
            order by enrolment, ord
            """)
        .bind("provider", provider)
        .bind("enrolments", Sql.uuids(enrolments))
        .map(
            (row, context) -> {
              Id<Enrolment> of = new Id<>(row.getObject(1, UUID.class));
              found.computeIfAbsent(of, id -> new ArrayList<>()).add(interval(row));
              return of;
            })
        .list();
    return found;
  }

  static void begin(
      Handle handle, Id<Provider> provider, Id<Enrolment> enrolment, PhaseInterval interval) {
    handle
        .createUpdate(
            """
            insert into enrolment_interval (enrolment, ord, provider, mark, code, label_sv, label_en,
              step, by_staff, begun_at, ended_at, lifecycle, attention)
            select cast(:enrolment as uuid), coalesce(max(ord), 0) + 1, cast(:provider as uuid),
              cast(:mark as boolean), cast(:code as varchar), cast(:sv as varchar),
              cast(:en as varchar), cast(:step as varchar), cast(:by as uuid),
              cast(:begun as timestamp with time zone), cast(null as timestamp with time zone),
              (select n.lifecycle from enrolment n where n.id = :enrolment),
              (select n.attention and not cast(:mark as boolean) from enrolment n
                where n.id = :enrolment)
            from enrolment_interval where enrolment = :enrolment
            """)
        .bind("enrolment", enrolment)
        .bind("provider", provider)
        .bind("mark", interval.mark())
        .bind("code", interval.id())
        .bind("sv", interval.label().sv())
        .bind("en", interval.label().en())
        .bind("step", interval.step())
        .bind("by", interval.by())
        .bind("begun", interval.from())
        .execute();
  }

  static void end(
      Handle handle,
      Id<Provider> provider,
      Id<Enrolment> enrolment,
      boolean mark,
      String id,
      Instant at) {
    handle
        .createUpdate(
            """
            update enrolment_interval set ended_at = :at
            where provider = :provider and enrolment = :enrolment and mark = :mark and code = :code
              and ended_at is null
            """)
        .bind("at", at)
        .bind("provider", provider)
        .bind("enrolment", enrolment)
        .bind("mark", mark)
        .bind("code", id)
        .execute();
  }

  private static PhaseInterval interval(ResultSet row) throws SQLException {
    return new PhaseInterval(
        row.getString(2),
        row.getBoolean(3),
        new Text(row.getString(4), row.getString(5)),
        row.getString(6),
        Sql.idOrNull(row, 7),
        Sql.required(row, 8),
        Sql.instant(row, 9));
  }
}
