package se.samordna.store;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.organisation.Absence;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staffing;
import se.samordna.organisation.Unit;

/** A unit's assignments and absences over time. */
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
}
