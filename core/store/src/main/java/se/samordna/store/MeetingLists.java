package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.engine.store.MeetingStore.Held;
import se.samordna.engine.store.MeetingStore.Left;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.Meeting.Decision;
import se.samordna.meeting.MeetingLine;
import se.samordna.meeting.MeetingRow;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** Lists of meetings: a person's, a unit's, and those that nobody has closed. */
final class MeetingLists {
  /** Our own constants, for {@code in}. */
  private static final String TEAMS =
      Arrays.stream(MeetingType.values())
          .filter(MeetingType::isTeams)
          .map(type -> "'" + type.name() + "'")
          .collect(Collectors.joining(", ", "(", ")"));

  /** Professions that count where a meeting decides. */
  private static final String PROFESSIONS =
      "(select count(distinct a.profession) from meeting_attendance a where a.meeting = m.id"
          + " and a.profession <> '"
          + Profession.ADMINISTRATIVE
          + "')";

  private final Handle handle;

  MeetingLists(Handle handle) {
    this.handle = handle;
  }

  Page<MeetingLine> held(Id<Provider> provider, Id<Unit> unit, PageRequest page) {
    Before before = Cursors.read(page.cursor(), 2, Before::of);
    Query query =
        handle
            .createQuery(
                """
                select m.id, m.type, m.started_at, m.closed_at,
                  (select count(*) from meeting_attendance a where a.meeting = m.id),
                  %s,
                  (select count(*) from meeting_turn t
                    where t.meeting = m.id and t.passed_at is not null)
                  + (select count(*) from supervised_person h where h.meeting = m.id),
                  (select count(*) from meeting_turn t
                    where t.meeting = m.id and t.passed_at is null),
                  (select count(*) from meeting_decision d where d.meeting = m.id)
                from meeting m where m.provider = :provider and m.unit = :unit
                  and m.type in %s
                """
                        .formatted(PROFESSIONS, TEAMS)
                    + (before == null
                        ? ""
                        : " and (m.started_at < :at or (m.started_at = :at and m.id < :id))")
                    + " order by m.started_at desc, m.id desc limit :size")
            .bind("provider", provider)
            .bind("unit", unit)
            .bind("size", page.size() + 1);
    if (before != null) {
      query.bind("at", before.at()).bind("id", before.id());
    }
    return Cursors.page(
        query.map((row, context) -> line(row)).list(),
        page,
        last -> List.of(last.startedAt(), last.id()));
  }

  private static MeetingLine line(ResultSet row) throws SQLException {
    return new MeetingLine(
        Sql.id(row, 1),
        MeetingType.valueOf(row.getString(2)),
        Sql.required(row, 3),
        Sql.instant(row, 4),
        row.getInt(5),
        row.getInt(6),
        row.getInt(7),
        row.getInt(8),
        row.getInt(9));
  }

  List<Instant> heldBetween(
      Id<Provider> provider,
      Id<Unit> unit,
      MeetingType type,
      int professions,
      Instant from,
      Instant before) {
    return handle
        .createQuery(
            "select m.started_at from meeting m where m.provider = :provider and m.unit = :unit"
                + " and m.started_at >= :from and m.started_at < :before and m.type = :type and "
                + PROFESSIONS
                + " >= :professions order by m.started_at, m.id")
        .bind("provider", provider)
        .bind("unit", unit)
        .bind("from", from)
        .bind("before", before)
        .bind("type", type.name())
        .bind("professions", professions)
        .map((row, context) -> Sql.required(row, 1))
        .list();
  }

  List<Held> heldSince(Id<Provider> provider, Collection<Id<Unit>> units, Instant from) {
    return handle
        .createQuery(
            "select m.unit, m.type, m.started_at from "
                + Sql.atUnits("meeting", "m")
                + " where m.started_at >= :from and m.type in "
                + TEAMS
                + " and "
                + PROFESSIONS
                + " > 0 order by m.started_at, m.id")
        .bind("provider", provider)
        .bind("units", Sql.uuids(units))
        .bind("from", from)
        .map(
            (row, context) ->
                new Held(
                    Sql.id(row, 1), MeetingType.valueOf(row.getString(2)), Sql.required(row, 3)))
        .list();
  }

  List<Left> leftOpen(Instant before, int atMost) {
    return handle
        .createQuery(
            "select provider, id from meeting where closed_at is null and started_at < :before"
                + " and type in "
                + TEAMS
                + " order by started_at, id limit :size")
        .bind("before", before)
        .bind("size", atMost)
        .map((row, context) -> new Left(Sql.id(row, 1), Sql.id(row, 2)))
        .list();
  }

  /** As {@link MeetingTable#ofPerson}. */
  List<MeetingRow> ofPerson(Id<Provider> provider, Id<Person> person, int atMost) {
    List<MeetingRow> rows =
        handle
            .createQuery(
                """
                select m.id, m.type, m.started_at from (
                  select o.id from meeting o where o.person = :person
                  union select d.meeting from meeting_decision d where d.person = :person
                ) about join meeting m on m.id = about.id
                where m.provider = :provider
                order by m.started_at desc, m.id limit :size
                """)
            .bind("provider", provider)
            .bind("person", person)
            .bind("size", atMost)
            .map(
                (row, context) ->
                    new MeetingRow(
                        Sql.id(row, 1),
                        MeetingType.valueOf(row.getString(2)),
                        Sql.required(row, 3),
                        List.of()))
            .list();
    Map<Id<Meeting>, List<Decision>> decisions = decisionsAbout(person, rows);
    return rows.stream()
        .map(
            row ->
                new MeetingRow(
                    row.id(),
                    row.type(),
                    row.startedAt(),
                    decisions.getOrDefault(row.id(), List.of())))
        .toList();
  }

  private Map<Id<Meeting>, List<Decision>> decisionsAbout(
      Id<Person> person, List<MeetingRow> meetings) {
    Map<Id<Meeting>, List<Decision>> decisions = new HashMap<>();
    if (meetings.isEmpty()) {
      return decisions;
    }
    handle
        .createQuery(
            """
            select meeting, id, person, decision, step, decided_at from meeting_decision
            where person = :person and meeting = any(:meetings) order by ord, id
            """)
        .bind("person", person)
        .bind("meetings", Sql.uuids(meetings.stream().map(MeetingRow::id).toList()))
        .map((row, context) -> Map.entry(Sql.<Meeting>id(row, 1), MeetingTable.decision(row, 2)))
        .forEach(
            found ->
                decisions
                    .computeIfAbsent(found.getKey(), key -> new ArrayList<>())
                    .add(found.getValue()));
    return decisions;
  }

  /** The last row of the page before. */
  private record Before(Instant at, UUID id) {
    static Before of(List<String> keys) {
      return new Before(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
    }
  }
}
