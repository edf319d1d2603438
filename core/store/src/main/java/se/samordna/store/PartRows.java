package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.care.CarePart;
import se.samordna.care.Unenrolled;
import se.samordna.engine.store.CareRelationStore.GoingOn;
import se.samordna.engine.store.CareRelationStore.Idle;
import se.samordna.engine.store.CareRelationStore.Over;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;

/** The parts that units take in somebody's care, whatever their grounds, and what goes on there. */
final class PartRows {
  /** A part ends by itself when every ground of it does, after the last of their days. */
  private static final String LAST_DAY =
      "case when count(*) = count(r.last_day) then max(r.last_day) end";

  private static final String PARTS =
      "select u.id, u.name, min(r.begun_at), "
          + LAST_DAY
          + " from care_relation r join unit u on u.id = r.unit"
          + " where r.provider = :provider and r.person = :person and r.ended_at is null"
          + " group by u.id, u.name order by u.name, u.id";

  private static final String GOING_ON =
      """
      select
        (select count(*) from enrolment e where e.person = :person and e.unit = :unit
          and e.closed_at is null),
        (select count(*) from task t where t.person = :person and t.unit = :unit
          and t.status = 'OPEN'),
        (select count(*) from person_meeting m where m.person = :person and m.unit = :unit
          and m.state = 'PLANNED' and m.type <> 'SIP'),
        (select count(*) from coordination_appointment c where c.person = :person
          and c.unit = :unit and c.ended_at is null),
        (select count(*) from own_login o where o.person = :person and o.unit = :unit
          and o.ended_at is null),
        (select count(*) from sip s join sip_meeting h on h.sip = s.id
          left join person_meeting m on m.id = h.meeting
          where s.person = :person and s.state = 'CALLED' and h.held_on is null
          and coalesce(m.state, 'PLANNED') = 'PLANNED' and coalesce(m.on_day, h.on_day) >= :day),
        (select count(*) from person_link l where l.person = :person and l.ended_at is null),
        (select count(*) from ombud_mandate b where b.person = :person and b.unit = :unit
          and b.ended_at is null)
      from person p where p.provider = :provider and p.id = :person
      """;

  private static final String IDLE =
      "select d.* from (select p.id as person, p.given_name, p.family_name, p.protection,"
          + " u.id as unit, u.name, min(r.begun_at) as since, "
          + LAST_DAY
          + " as last_day from"
          + Sql.atUnits("care_relation", "r")
          + """
          join person p on p.id = r.person join unit u on u.id = r.unit
          where r.ended_at is null and not exists (select 1 from enrolment e
            where e.person = r.person and e.unit = r.unit and e.closed_at is null)
            and not exists (select 1 from ombud_mandate b
            where b.person = r.person and b.unit = r.unit and b.ended_at is null)
          group by p.id, p.given_name, p.family_name, p.protection, u.id, u.name) d
          where d.since > :since or (d.since = :since and (d.person > :person
            or (d.person = :person and d.unit > :unit)))
          order by d.since, d.person, d.unit limit :size
          """;

  private static final String COUNT_IDLE =
      "select count(*) from (select r.person, r.unit from"
          + Sql.atUnits("care_relation", "r")
          + """
          where r.ended_at is null and not exists (select 1 from enrolment e
            where e.person = r.person and e.unit = r.unit and e.closed_at is null)
            and not exists (select 1 from ombud_mandate b
            where b.person = r.person and b.unit = r.unit and b.ended_at is null)
          group by r.person, r.unit limit :most) d
          """;

  private static final UUID FIRST = new UUID(0, 0);
  private static final After OLDEST =
      new After(Instant.parse("1900-01-01T00:00:00Z"), FIRST, FIRST);

  private PartRows() {}

  static List<CarePart> parts(Handle handle, Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(PARTS)
        .bind("provider", provider)
        .bind("person", person)
        .map(
            (row, context) ->
                new CarePart(
                    Sql.id(row, 1), row.getString(2), Sql.required(row, 3), Sql.day(row, 4)))
        .list();
  }

  static GoingOn goingOn(Handle handle, Over part, LocalDate day) {
    return handle
        .createQuery(GOING_ON)
        .bind("provider", part.provider())
        .bind("person", part.person())
        .bind("unit", part.unit())
        .bind("day", day)
        .map(
            (row, context) ->
                new GoingOn(
                    row.getInt(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7),
                    row.getInt(8)))
        .one();
  }

  static Page<Idle> idle(
      Handle handle, Id<Provider> provider, Collection<Id<Unit>> units, PageRequest page) {
    After cursor = Cursors.read(page.cursor(), 3, After::of);
    After after = cursor == null ? OLDEST : cursor;
    Query query =
        handle
            .createQuery(IDLE)
            .bind("provider", provider)
            .bind("units", Sql.uuids(units))
            .bind("since", after.since())
            .bind("person", after.person())
            .bind("unit", after.unit())
            .bind("size", page.size() + 1);
    return Cursors.page(
        query.map((row, context) -> idle(row)).list(),
        page,
        one -> List.of(one.row().since(), one.row().person(), one.row().unit()));
  }

  static int countIdle(Handle handle, Id<Provider> provider, Collection<Id<Unit>> units, int most) {
    return handle
        .createQuery(COUNT_IDLE)
        .bind("provider", provider)
        .bind("units", Sql.uuids(units))
        .bind("most", most)
        .mapTo(Integer.class)
        .one();
  }

  private static Idle idle(ResultSet row) throws SQLException {
    return new Idle(
        new Unenrolled(
            Sql.id(row, 1),
            row.getString(2) + " " + row.getString(3),
            Sql.id(row, 5),
            row.getString(6),
            Sql.required(row, 7),
            Sql.day(row, 8)),
        Protection.valueOf(row.getString(4)));
  }

  private record After(Instant since, UUID person, UUID unit) {
    static After of(List<String> keys) {
      return new After(
          Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)), UUID.fromString(keys.get(2)));
    }
  }
}
