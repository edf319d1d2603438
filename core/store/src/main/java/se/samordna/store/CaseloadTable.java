package se.samordna.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.engine.store.CaseloadStore;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.CoordinatorWish;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.LimitOverride;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** Who is carried by whom, who is at work, and who waits. */
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
  public List<Carried> counted(Id<Provider> provider) {
    return handle
        .createQuery(
            """
            select n.unit, n.model, n.major, n.lifecycle, n.phase, n.coordinator, count(*)
            from (values ('ACTIVE'), ('WAITING')) l (lifecycle)
            join enrolment n on n.provider = :provider and n.lifecycle = l.lifecycle
            group by n.unit, n.model, n.major, n.lifecycle, n.phase, n.coordinator
            """)
        .bind("provider", provider)
        .map(
            (row, context) ->
                new Carried(
                    Sql.id(row, 1),
                    row.getString(2),
                    row.getInt(3),
                    Lifecycle.valueOf(row.getString(4)),
                    row.getString(5),
                    Sql.idOrNull(row, 6),
                    row.getInt(7)))
        .list();
  }

  @Override
  public List<TakenIn> takenIn(
      Id<Provider> provider, Collection<Id<Unit>> units, Instant from, Instant to) {
    return handle
        .createQuery(
            """
            select n.unit, n.model, count(*) from
            """
                + Sql.atUnits("enrolment", "n")
                + """
                where n.active_since >= :from and n.active_since <= :to
                group by n.unit, n.model
                """)
        .bind("provider", provider)
        .bind("units", Sql.uuids(units))
        .bind("from", from)
        .bind("to", to)
        .map(
            (row, context) ->
                new TakenIn(
                    new Id<>(row.getObject(1, UUID.class)), row.getString(2), row.getInt(3)))
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
                and (b.to_day is null or b.to_day >= b.from_day + interval '14' day)),
              d.id, d.given_name, d.family_name
            from
            """
                + Sql.atUnits("assignment", "a")
                + """
                join staff s on s.id = a.staff
                left join staff d on d.id = (select c.deputy from absence c
                  where c.staff = a.staff and c.deputy is not null and c.from_day <= :day
                  and (c.to_day is null or c.to_day >= :day)
                  order by c.from_day desc, c.id limit 1)
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
                    row.getBoolean(8),
                    Sql.idOrNull(row, 9),
                    row.getObject(9) == null ? "" : row.getString(10) + " " + row.getString(11)))
        .list();
  }

  @Override
  public Page<EnrolmentRow> waiting(Id<Provider> provider, Id<Unit> unit, PageRequest page) {
    After after = Cursors.read(page.cursor(), 2, After::of);
    Query query =
        handle
            .createQuery(
                EnrolmentRows.select("enrolment n")
                    + "where n.provider = :provider and n.unit = :unit and n.lifecycle = 'WAITING'"
                    + (after == null
                        ? ""
                        : " and (n.referred_at > :at or (n.referred_at = :at and n.id > :id))")
                    + " order by n.referred_at, n.id limit :size")
            .bind("provider", provider)
            .bind("unit", unit)
            .bind("size", page.size() + 1);
    if (after != null) {
      query.bind("at", after.at()).bind("id", after.id());
    }
    return Cursors.page(
        query.map(EnrolmentRows::row).list(),
        page,
        last ->
            List.of(last.enrolment().referredAt().atOffset(ZoneOffset.UTC), last.enrolment().id()));
  }

  @Override
  public List<Coordinated> coordinated(Id<Provider> provider, Collection<Id<Person>> persons) {
    if (persons.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(
            """
            select n.person, k.staff, k.begun_at, k.ended_at
            from enrolment n join enrolment_coordinator k on k.enrolment = n.id
            where n.provider = :provider and n.person = any(:persons) order by k.begun_at desc
            """)
        .bind("provider", provider)
        .bind("persons", Sql.uuids(persons))
        .map(
            (row, context) ->
                new Coordinated(
                    Sql.id(row, 1), Sql.id(row, 2), Sql.required(row, 3), Sql.instant(row, 4)))
        .list();
  }

  @Override
  public Map<Id<Enrolment>, CoordinatorWish> wishes(
      Id<Provider> provider, Collection<Id<Enrolment>> enrolments) {
    return WishRows.now(handle, provider, enrolments);
  }

  @Override
  public void wish(
      Id<Provider> provider, Id<Enrolment> enrolment, CoordinatorWish wish, Id<Staff> recordedBy) {
    WishRows.begin(handle, provider, enrolment, wish, recordedBy);
  }

  @Override
  public void add(Id<Provider> provider, Id<Unit> unit, LimitOverride override, String step) {
    OverrideRows.add(handle, provider, unit, override, step);
  }

  @Override
  public Page<OverrideRow> overrides(
      Id<Provider> provider, Id<Unit> unit, Instant from, Instant to, PageRequest page) {
    return OverrideRows.of(handle, provider, unit, from, to, page);
  }

  /** The last row of the page before. */
  private record After(Instant at, UUID id) {
    static After of(List<String> keys) {
      return new After(OffsetDateTime.parse(keys.get(0)).toInstant(), UUID.fromString(keys.get(1)));
    }
  }
}
