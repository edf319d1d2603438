package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.engine.store.ProtectionStore;
import se.samordna.engine.store.Waiting;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.protection.EmergencyOpening;
import se.samordna.protection.EmergencyOpening.Review;
import se.samordna.protection.NamedStaff;
import se.samordna.protection.ProtectedExport;

/** Named staff as rows with from and to; emergency openings are in {@link OpeningRows}. */
final class ProtectionTable implements ProtectionStore {
  private static final String STANDING =
      """
      select n.person, 'COORDINATES', cast(null as timestamp with time zone),
        cast(null as uuid) from enrolment n
        join enrolment_coordinator k on k.enrolment = n.id and k.ended_at is null
        where n.provider = :provider and n.person = any(:persons) and n.lifecycle <> 'CLOSED'
          and k.staff = :staff
      union all
      select b.person, 'COORDINATES', cast(null as timestamp with time zone), cast(null as uuid)
        from ombud_mandate b
        where b.provider = :provider and b.person = any(:persons) and b.ombud = :staff
          and b.lifecycle <> 'CLOSED'
      union all
      select l.person, 'LISTED', cast(null as timestamp with time zone), cast(null as uuid)
        from named_staff l
        where l.provider = :provider and l.person = any(:persons) and l.staff = :staff
          and l.ended_at is null
      union all
      select o.person, 'OPENED', o.ends_at, case when o.elsewhere then o.unit end from emergency_opening o
        where o.provider = :provider and o.person = any(:persons) and o.staff = :staff
          and o.opened_at <= :at and o.ends_at > :at
      """;

  private static final String NAMED =
      """
      select cast(null as uuid) as id, s.id as staff, s.given_name, s.family_name, 0 as place,
        '' as reason, cast(null as uuid) as by_staff,
        cast(null as timestamp with time zone) as since, s.sort_key
        from enrolment n
        join enrolment_coordinator k on k.enrolment = n.id and k.ended_at is null
        join staff s on s.id = k.staff
        where n.provider = :provider and n.person = :person and n.lifecycle <> 'CLOSED'
      union
      select cast(null as uuid), s.id, s.given_name, s.family_name, 1, '', cast(null as uuid),
        cast(null as timestamp with time zone), s.sort_key
        from care_relation r
        join assignment a on a.provider = r.provider and a.unit = r.unit
          and a.role = 'TEAM_LEADER' and a.from_day <= :day
          and (a.to_day is null or a.to_day >= :day)
        join staff s on s.id = a.staff
        where r.provider = :provider and r.person = :person and r.ended_at is null
      union
      select l.id, s.id, s.given_name, s.family_name, 2, l.reason, l.by_staff, l.begun_at,
        s.sort_key
        from named_staff l join staff s on s.id = l.staff
        where l.provider = :provider and l.person = :person and l.ended_at is null
      order by place, sort_key, staff
      """;

  private static final String MAY_READ =
      """
      select n.person, k.staff from enrolment n
        join enrolment_coordinator k on k.enrolment = n.id and k.ended_at is null
        where n.provider = :provider and n.person = any(:persons) and n.lifecycle <> 'CLOSED'
      union
      select b.person, b.ombud from ombud_mandate b
        where b.provider = :provider and b.person = any(:persons) and b.ombud is not null
          and b.lifecycle <> 'CLOSED'
      union
      select r.person, a.staff from care_relation r
        join assignment a on a.provider = r.provider and a.unit = r.unit
          and a.role = 'TEAM_LEADER' and a.from_day <= :day
          and (a.to_day is null or a.to_day >= :day)
        where r.provider = :provider and r.person = any(:persons) and r.ended_at is null
      union
      select l.person, l.staff from named_staff l
        where l.provider = :provider and l.person = any(:persons) and l.ended_at is null
      """;

  private static final NamedStaff.Because[] PLACES = {
    NamedStaff.Because.COORDINATES, NamedStaff.Because.LEADS, NamedStaff.Because.LISTED
  };

  private final Handle handle;

  ProtectionTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Map<Id<Person>, Standing> standing(
      Id<Provider> provider, Collection<Id<Person>> persons, Id<Staff> staff, Instant at) {
    Map<Id<Person>, Standing> standing = new HashMap<>();
    handle
        .createQuery(STANDING)
        .bind("provider", provider)
        .bind("persons", Sql.uuids(persons))
        .bind("staff", staff)
        .bind("at", at)
        .map((row, context) -> Map.entry(Sql.<Person>id(row, 1), standing(row)))
        .forEach(each -> standing.merge(each.getKey(), each.getValue(), ProtectionTable::both));
    return standing;
  }

  private static Standing standing(ResultSet row) throws SQLException {
    String way = row.getString(2);
    return new Standing(
        way.equals("COORDINATES"), way.equals("LISTED"), Sql.instant(row, 3), Sql.idOrNull(row, 4));
  }

  private static Standing both(Standing one, Standing other) {
    return new Standing(
        one.coordinates() || other.coordinates(),
        one.listed() || other.listed(),
        later(one.openUntil(), other.openUntil()),
        one.openAt() == null ? other.openAt() : one.openAt());
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isAfter(other) ? one : other;
  }

  @Override
  public List<NamedStaff> named(Id<Provider> provider, Id<Person> person, LocalDate day) {
    return handle
        .createQuery(NAMED)
        .bind("provider", provider)
        .bind("person", person)
        .bind("day", day)
        .map((row, context) -> named(row, person))
        .list();
  }

  private static NamedStaff named(ResultSet row, Id<Person> person) throws SQLException {
    return new NamedStaff(
        Sql.idOrNull(row, 1),
        person,
        Sql.id(row, 2),
        row.getString(3) + " " + row.getString(4),
        PLACES[row.getInt(5)],
        row.getString(6),
        Sql.idOrNull(row, 7),
        Sql.instant(row, 8));
  }

  @Override
  public Map<Id<Person>, Set<Id<Staff>>> mayRead(
      Id<Provider> provider, Collection<Id<Person>> persons, LocalDate day) {
    Map<Id<Person>, Set<Id<Staff>>> readers = new HashMap<>();
    handle
        .createQuery(MAY_READ)
        .bind("provider", provider)
        .bind("persons", Sql.uuids(persons))
        .bind("day", day)
        .map((row, context) -> Map.entry(Sql.<Person>id(row, 1), Sql.<Staff>id(row, 2)))
        .forEach(
            each ->
                readers
                    .computeIfAbsent(each.getKey(), person -> new HashSet<>())
                    .add(each.getValue()));
    return readers;
  }

  @Override
  public boolean takesPart(
      Id<Provider> provider, Id<Person> person, Id<Staff> staff, LocalDate day) {
    return handle
        .createQuery(
            """
            select count(*) from care_relation r
              join assignment a on a.provider = r.provider and a.unit = r.unit
                and a.role in ('CARE_STAFF', 'TEAM_LEADER', 'UNIT_MANAGER')
                and a.from_day <= :day and (a.to_day is null or a.to_day >= :day)
              where r.provider = :provider and r.person = :person and r.ended_at is null
                and a.staff = :staff
            """)
        .bind("provider", provider)
        .bind("person", person)
        .bind("staff", staff)
        .bind("day", day)
        .map((row, context) -> row.getInt(1) > 0)
        .one();
  }

  @Override
  public void name(Id<Provider> provider, Named named) {
    handle.execute(
        "insert into named_staff (id, provider, person, staff, reason, by_staff, begun_at)"
            + " select ?, provider, id, ?, ?, ?, ? from person where provider = ? and id = ?"
            + " and not exists (select 1 from named_staff where person = ? and staff = ?"
            + " and ended_at is null)",
        named.id(),
        named.staff(),
        named.reason(),
        named.by(),
        named.at(),
        provider,
        named.person(),
        named.person(),
        named.staff());
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<NamedStaff> named) {
    return handle
        .createQuery("select person from named_staff where provider = ? and id = ?")
        .bind(0, provider)
        .bind(1, named)
        .map((row, context) -> Sql.<Person>id(row, 1))
        .findOne();
  }

  @Override
  public void end(
      Id<Provider> provider, Id<NamedStaff> named, Id<Staff> by, String reason, Instant at) {
    handle.execute(
        "update named_staff set ended_at = ?, ended_by = ?, ended_reason = ?"
            + " where provider = ? and id = ? and ended_at is null",
        at,
        by,
        reason,
        provider,
        named);
  }

  @Override
  public void open(Id<Provider> provider, Opened opened) {
    new OpeningRows(handle).add(provider, opened);
  }

  @Override
  public int openedSince(Id<Provider> provider, Id<Staff> staff, Instant since, boolean intakes) {
    return new OpeningRows(handle).since(provider, staff, since, intakes);
  }

  @Override
  public Optional<EmergencyOpening> opening(Id<Provider> provider, Id<EmergencyOpening> opening) {
    return new OpeningRows(handle).get(provider, opening);
  }

  @Override
  public void ask(Id<Provider> provider, ProtectedExport export) {
    new ProtectedExportRows(handle).add(provider, export);
  }

  @Override
  public List<ProtectedExport> exports(Id<Provider> provider, Id<Person> person, int most) {
    return new ProtectedExportRows(handle).of(provider, person, most);
  }

  @Override
  public Optional<ProtectedExport> export(Id<Provider> provider, Id<ProtectedExport> export) {
    return new ProtectedExportRows(handle).get(provider, export);
  }

  @Override
  public Page<ProtectedExport> exportsAsked(
      Id<Provider> provider, Collection<Id<Unit>> units, Instant since, PageRequest page) {
    return new ProtectedExportRows(handle).asked(provider, units, since, page);
  }

  @Override
  public int exportsWaiting(Id<Provider> provider, Collection<Id<Unit>> units, Instant since) {
    return new ProtectedExportRows(handle).waiting(provider, units, since);
  }

  @Override
  public boolean decide(
      Id<Provider> provider, Id<ProtectedExport> export, ProtectedExport.Decision decision) {
    return new ProtectedExportRows(handle).decide(provider, export, decision);
  }

  @Override
  public boolean taken(Id<Provider> provider, Id<ProtectedExport> export, Instant at) {
    return new ProtectedExportRows(handle).taken(provider, export, at);
  }

  @Override
  public Waiting unreviewed(
      Id<Provider> provider, @Nullable Collection<Id<Unit>> units, Instant before) {
    return new OpeningRows(handle).unreviewed(provider, units, before);
  }

  @Override
  public Page<EmergencyOpening> openings(
      Id<Provider> provider, @Nullable Collection<Id<Unit>> units, PageRequest page) {
    return new OpeningRows(handle).list(provider, units, page);
  }

  @Override
  public boolean review(Id<Provider> provider, Id<EmergencyOpening> opening, Review review) {
    return new OpeningRows(handle).review(provider, opening, review);
  }
}
