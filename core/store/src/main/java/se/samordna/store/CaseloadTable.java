package se.samordna.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.engine.store.CaseloadStore;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;

/** Who is carried by whom, and who is at work. */
final class CaseloadTable implements CaseloadStore {
  private final Handle handle;

  CaseloadTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public List<EnrolmentRow> carried(Id<Provider> provider, Collection<Id<Unit>> units) {
    return handle
        .createQuery(
            EnrolmentRows.select(Sql.atUnits("enrolment", "n"))
                + """
                where n.lifecycle in ('PROPOSED', 'WAITING', 'ACTIVE', 'PAUSED')
                order by n.referred_at, n.id
                """)
        .bind("provider", provider)
        .bind("units", Sql.uuids(units))
        .map(EnrolmentRows::row)
        .list();
  }

  @Override
  public List<Post> posts(Id<Provider> provider, Collection<Id<Unit>> units, LocalDate day) {
    return handle
        .createQuery(
            """
            select a.unit, a.staff, s.given_name, s.family_name, a.profession, a.fte,
              a.case_carrying,
              exists (select 1 from absence b where b.staff = a.staff and b.from_day <= :day
                and (b.to_day is null or b.to_day >= :day)
                and (b.to_day is null or b.to_day >= b.from_day + interval '14' day))
            from
            """
                + Sql.atUnits("assignment", "a")
                + """
                join staff s on s.id = a.staff
                where a.from_day <= :day and (a.to_day is null or a.to_day >= :day)
                order by s.sort_key, a.staff, a.from_day
                """)
        .bind("provider", provider)
        .bind("units", Sql.uuids(units))
        .bind("day", day)
        .map(
            (row, context) ->
                new Post(
                    new Id<>(row.getObject(1, UUID.class)),
                    new Id<>(row.getObject(2, UUID.class)),
                    row.getString(3) + " " + row.getString(4),
                    Profession.valueOf(row.getString(5)),
                    row.getBigDecimal(6),
                    row.getBoolean(7),
                    row.getBoolean(8)))
        .list();
  }
}
