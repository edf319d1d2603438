package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.personmeeting.DatedMeeting;
import se.samordna.personmeeting.MeetingState;

/** Lists of meetings about persons, with those of SIPs from before they were such meetings. */
final class PersonMeetingLists {
  private static final String OWN =
      """
      select m.id as meeting, cast(null as uuid) as sip, 0 as number, m.person, m.type, m.state,
        m.on_day, m.at_time, m.starts_at, m.ends_at, m.id as own_id
      from person_meeting m where m.provider = :provider
      """;

  /** Such a meeting has a day alone; one that was called to and never held was cancelled. */
  private static final String SIPS =
      """
      union all select cast(null as uuid), s.id, c.number, s.person, 'SIP',
        case when c.held_on is not null then 'HELD'
          when s.state = 'CALLED' and not exists (select 1 from sip_meeting later
            where later.sip = c.sip and later.number > c.number) then 'PLANNED'
          else 'CANCELLED' end,
        c.on_day, '', cast(null as timestamp with time zone),
        cast(null as timestamp with time zone), s.id
      from sip_meeting c join sip s on s.id = c.sip
      where c.provider = :provider and c.meeting is null
      """;

  private static final String COLUMNS =
      """
      select d.meeting, d.sip, d.number, d.person, p.given_name, p.family_name, p.protection,
        d.type, d.state, d.on_day, d.starts_at, d.ends_at, d.at_time
      from (
      """;

  private static final String KEYS = "(d.on_day, d.at_time, d.own_id, d.number)";

  private final Handle handle;

  PersonMeetingLists(Handle handle) {
    this.handle = handle;
  }

  /** As {@link PersonMeetingTable#ofPerson}. */
  Page<DatedMeeting> ofPerson(Id<Provider> provider, Id<Person> person, PageRequest page) {
    After after = Cursors.read(page.cursor(), 4, After::of);
    Query query =
        handle
            .createQuery(
                COLUMNS
                    + OWN
                    + " and m.person = :person "
                    + SIPS
                    + " and s.person = :person) d join person p on p.id = d.person"
                    + (after == null ? "" : " where " + KEYS + " < (:day, :time, :id, :number)")
                    + " order by d.on_day desc, d.at_time desc, d.own_id desc, d.number desc"
                    + " limit :size")
            .bind("provider", provider)
            .bind("person", person)
            .bind("size", page.size() + 1);
    return paged(query, after, page, true);
  }

  /** As {@link PersonMeetingTable#between}. */
  Page<DatedMeeting> between(
      Id<Provider> provider, Id<Unit> unit, LocalDate from, LocalDate to, PageRequest page) {
    After after = Cursors.read(page.cursor(), 4, After::of);
    Query query =
        handle
            .createQuery(
                COLUMNS
                    + OWN
                    + " and m.unit = :unit and m.on_day between :from and :to and exists"
                    + " (select 1 from care_relation r where r.person = m.person"
                    + " and r.unit = :unit and r.ended_at is null)"
                    + SIPS
                    + " and s.person in (select r.person from care_relation r"
                    + " where r.provider = :provider and r.unit = :unit and r.ended_at is null)"
                    + " and c.on_day between :from and :to"
                    + ") d join person p on p.id = d.person"
                    + (after == null ? "" : " where " + KEYS + " > (:day, :time, :id, :number)")
                    + " order by d.on_day, d.at_time, d.own_id, d.number limit :size")
            .bind("provider", provider)
            .bind("unit", unit)
            .bind("from", from)
            .bind("to", to)
            .bind("size", page.size() + 1);
    return paged(query, after, page, false);
  }

  private static Page<DatedMeeting> paged(
      Query query, @Nullable After after, PageRequest page, boolean named) {
    if (after != null) {
      query
          .bind("day", after.day())
          .bind("time", after.time())
          .bind("id", after.id())
          .bind("number", after.number());
    }
    Page<Timed> rows =
        Cursors.page(
            query.map((row, context) -> timed(row, named)).list(),
            page,
            last -> List.of(last.row().day(), last.time(), last.id(), last.row().number()));
    return rows.map(Timed::row);
  }

  /** As {@link PersonMeetingTable#held}. */
  List<DatedMeeting> held(Id<Provider> provider, Id<Person> person, int atMost) {
    return handle
        .createQuery(
            COLUMNS
                + OWN
                + " and m.person = :person and m.state = 'HELD' "
                + SIPS
                + " and s.person = :person and c.held_on is not null) d"
                + " join person p on p.id = d.person"
                + " order by d.on_day desc, d.at_time desc, d.own_id desc limit :size")
        .bind("provider", provider)
        .bind("person", person)
        .bind("size", atMost)
        .map((row, context) -> timed(row, true).row())
        .list();
  }

  private static Timed timed(ResultSet row, boolean named) throws SQLException {
    boolean hides = Protection.valueOf(row.getString(7)).hides();
    DatedMeeting read =
        new DatedMeeting(
            Sql.idOrNull(row, 1),
            Sql.idOrNull(row, 2),
            row.getInt(3),
            Sql.id(row, 4),
            hides && !named ? "" : row.getString(5) + " " + row.getString(6),
            MeetingType.valueOf(row.getString(8)),
            MeetingState.valueOf(row.getString(9)),
            row.getObject(10, LocalDate.class),
            Sql.instant(row, 11),
            Sql.instant(row, 12));
    Id<?> own = read.meeting() == null ? Sql.id(row, 2) : Sql.id(row, 1);
    return new Timed(read, row.getString(13), own.value());
  }

  /** A row with what it is sorted by. */
  private record Timed(DatedMeeting row, String time, UUID id) {}

  /** The last row of the page before. */
  private record After(LocalDate day, String time, UUID id, int number) {
    static After of(List<String> keys) {
      return new After(
          LocalDate.parse(keys.get(0)),
          keys.get(1),
          UUID.fromString(keys.get(2)),
          Integer.parseInt(keys.get(3)));
    }
  }
}
