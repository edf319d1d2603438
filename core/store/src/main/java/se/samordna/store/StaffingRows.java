package se.samordna.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.organisation.Absence;
import se.samordna.organisation.PlannedPost;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staffing;
import se.samordna.organisation.Unit;

/** A unit's assignments, absences and planned posts over time. */
final class StaffingRows {
  private StaffingRows() {}

  static List<Staffing.Period> periods(
      Handle handle, Id<Provider> provider, Id<Unit> unit, LocalDate day) {
    return handle
        .createQuery(
            "select s.given_name, s.family_name, "
                + OrganisationTable.ASSIGNMENT
                + " from assignment a join staff s on s.id = a.staff"
                + " where a.provider = :provider and a.unit = :unit"
                + " and (a.to_day is null or a.to_day >= :day)"
                + " order by s.sort_key, s.id, a.from_day, a.id")
        .bind("provider", provider)
        .bind("unit", unit)
        .bind("day", day)
        .map(
            (row, context) ->
                new Staffing.Period(
                    row.getString(1) + " " + row.getString(2),
                    OrganisationTable.assignment(row, 3)))
        .list();
  }

  static List<Staffing.Away> absences(
      Handle handle, Id<Provider> provider, Id<Unit> unit, LocalDate day) {
    return handle
        .createQuery(
            """
            select s.given_name, s.family_name, d.given_name, d.family_name, b.id, b.staff,
              b.from_day, b.to_day, b.deputy
            from absence b join staff s on s.id = b.staff left join staff d on d.id = b.deputy
            where b.staff in (select a.staff from assignment a where a.provider = :provider
              and a.unit = :unit and (a.to_day is null or a.to_day >= :day))
              and (b.to_day is null or b.to_day >= :day)
            order by s.sort_key, s.id, b.from_day, b.id
            """)
        .bind("provider", provider)
        .bind("unit", unit)
        .bind("day", day)
        .map(
            (row, context) ->
                new Staffing.Away(
                    row.getString(1) + " " + row.getString(2),
                    row.getString(3) == null ? "" : row.getString(3) + " " + row.getString(4),
                    new Absence(
                        Sql.id(row, 5),
                        Sql.id(row, 6),
                        row.getObject(7, LocalDate.class),
                        Sql.day(row, 8),
                        Sql.idOrNull(row, 9))))
        .list();
  }

  static void plan(Handle handle, Id<Provider> provider, Id<Unit> unit, PlannedPost planned) {
    handle.execute(
        "insert into planned_post (id, provider, unit, profession, fte, from_day, reason, set_at,"
            + " set_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        UUID.randomUUID(),
        provider,
        unit,
        planned.profession().name(),
        planned.fte(),
        planned.from(),
        planned.reason(),
        planned.setAt(),
        planned.setByName());
  }

  static List<PlannedPost> planned(Handle handle, Id<Provider> provider, Id<Unit> unit) {
    return handle
        .createQuery(
            """
            select profession, fte, from_day, reason, set_by, set_at from planned_post
            where provider = :provider and unit = :unit order by profession, from_day, set_at, id
            """)
        .bind("provider", provider)
        .bind("unit", unit)
        .map(
            (row, context) ->
                new PlannedPost(
                    Profession.valueOf(row.getString(1)),
                    row.getBigDecimal(2),
                    row.getObject(3, LocalDate.class),
                    row.getString(4),
                    row.getString(5),
                    Sql.required(row, 6)))
        .list();
  }
}
