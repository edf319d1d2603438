package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.engine.store.CaseloadStore.OverrideRow;
import se.samordna.enrolment.LimitOverride;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Protection;
import se.samordna.text.Text;

/** Limits that were gone over, as they are kept. */
final class OverrideRows {
  private OverrideRows() {}

  static void add(
      Handle handle, Id<Provider> provider, Id<Unit> unit, LimitOverride override, String step) {
    handle
        .createUpdate(
            """
            insert into limit_override (id, provider, unit, enrolment, person, model, step, step_sv,
              step_en, rule, title_sv, title_en, figures, reason, by_staff, at)
            values (:id, :provider, :unit, :enrolment, :person, :model, :step, :stepSv, :stepEn,
              :rule, :titleSv, :titleEn, :figures, :reason, :by, :at)
            """)
        .bind("id", override.id())
        .bind("provider", provider)
        .bind("unit", unit)
        .bind("enrolment", override.enrolment())
        .bind("person", override.person())
        .bind("model", override.model())
        .bind("step", step)
        .bind("stepSv", override.stepName().sv())
        .bind("stepEn", override.stepName().en())
        .bind("rule", override.rule())
        .bind("titleSv", override.title().sv())
        .bind("titleEn", override.title().en())
        .bind("figures", Json.write(override.figures()))
        .bind("reason", override.reason())
        .bind("by", override.by())
        .bind("at", override.at())
        .execute();
  }

  static Page<OverrideRow> of(
      Handle handle,
      Id<Provider> provider,
      Id<Unit> unit,
      Instant from,
      Instant to,
      PageRequest page) {
    Before before = Cursors.read(page.cursor(), 2, Before::of);
    Query query =
        handle
            .createQuery(
                """
                select o.id, o.enrolment, o.person, p.given_name, p.family_name, p.protection,
                  o.model, o.step_sv, o.step_en, o.rule, o.title_sv, o.title_en, o.figures,
                  o.reason, o.by_staff, s.given_name, s.family_name, o.at
                from limit_override o join person p on p.id = o.person
                  join staff s on s.id = o.by_staff
                where o.provider = :provider and o.unit = :unit and o.at >= :from and o.at < :to
                """
                    + (before == null ? "" : " and (o.at < :at or (o.at = :at and o.id < :id))")
                    + " order by o.at desc, o.id desc limit :size")
            .bind("provider", provider)
            .bind("unit", unit)
            .bind("from", from)
            .bind("to", to)
            .bind("size", page.size() + 1);
    if (before != null) {
      query.bind("at", before.at()).bind("id", before.id());
    }
    return Cursors.page(
        query.map(OverrideRows::row).list(),
        page,
        last -> List.of(last.override().at().atOffset(ZoneOffset.UTC), last.override().id()));
  }

  private static OverrideRow row(ResultSet row, StatementContext context) throws SQLException {
    LimitOverride override =
        new LimitOverride(
            Sql.id(row, 1),
            Sql.id(row, 2),
            Sql.id(row, 3),
            row.getString(4) + " " + row.getString(5),
            row.getString(7),
            new Text(row.getString(8), row.getString(9)),
            row.getString(10),
            new Text(row.getString(11), row.getString(12)),
            Json.texts(row.getString(13)),
            row.getString(14),
            Sql.id(row, 15),
            row.getString(16) + " " + row.getString(17),
            Sql.required(row, 18));
    return new OverrideRow(override, Protection.valueOf(row.getString(6)));
  }

  /** The last row of the page before. */
  private record Before(Instant at, UUID id) {
    static Before of(List<String> keys) {
      return new Before(
          OffsetDateTime.parse(keys.get(0)).toInstant(), UUID.fromString(keys.get(1)));
    }
  }
}
