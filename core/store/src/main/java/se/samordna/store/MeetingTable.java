package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.MeetingStore;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.Meeting.Attendance;
import se.samordna.meeting.Meeting.Decision;
import se.samordna.meeting.MeetingRow;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** Meetings; one is read whole in a single statement. */
final class MeetingTable implements MeetingStore {
  private static final String SELECT =
      """
      select m.id, m.revision, m.type, m.unit, m.person, m.started_at, m.closed_at,
        1 as part, a.ord, a.staff, a.name, a.profession, cast(null as uuid) as decision,
        cast(null as uuid) as about, '' as said, '' as step,
        cast(null as timestamp with time zone) as decided_at
      from meeting m left join meeting_attendance a on a.meeting = m.id where %1$s
      union all
      select m.id, m.revision, m.type, m.unit, m.person, m.started_at, m.closed_at,
        2, d.ord, cast(null as uuid), '', '', d.id, d.person, d.decision, d.step, d.decided_at
      from meeting m join meeting_decision d on d.meeting = m.id where %1$s
      order by 8, 9
      """;

  private final Handle handle;

  MeetingTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Meeting> find(Id<Provider> provider, Id<Meeting> meeting) {
    Whole whole = new Whole();
    handle
        .createQuery(SELECT.formatted("m.provider = :provider and m.id = :id"))
        .bind("provider", provider)
        .bind("id", meeting)
        .map((row, context) -> whole.add(row))
        .list();
    return whole.meeting();
  }

  @Override
  public Optional<Meeting> openAt(Id<Provider> provider, Id<Unit> unit, MeetingType type) {
    Whole whole = new Whole();
    handle
        .createQuery(
            SELECT.formatted(
                """
                m.id = (select o.id from meeting o where o.provider = :provider and o.unit = :unit
                  and o.type = :type and o.closed_at is null
                  order by o.started_at desc, o.id fetch first 1 rows only)
                """))
        .bind("provider", provider)
        .bind("unit", unit)
        .bind("type", type.name())
        .map((row, context) -> whole.add(row))
        .list();
    return whole.meeting();
  }

  @Override
  public void add(Id<Provider> provider, Meeting meeting) {
    handle.execute(
        """
        insert into meeting (id, provider, revision, type, unit, person, started_at, closed_at)
        values (?, ?, 1, ?, ?, ?, ?, null)
        """,
        meeting.id(),
        provider,
        meeting.type().name(),
        meeting.unit(),
        meeting.person(),
        meeting.startedAt());
    attend(provider, meeting);
  }

  @Override
  public boolean change(Id<Provider> provider, Meeting meeting) {
    int changed =
        handle.execute(
            """
            update meeting set revision = revision + 1, closed_at = ?
            where provider = ? and id = ? and revision = ?
            """,
            meeting.closedAt(),
            provider,
            meeting.id(),
            meeting.revision());
    if (changed == 1) {
      handle.execute(
          "delete from meeting_attendance where provider = ? and meeting = ?",
          provider,
          meeting.id());
      attend(provider, meeting);
    }
    return changed == 1;
  }

  private void attend(Id<Provider> provider, Meeting meeting) {
    for (int i = 0; i < meeting.attendance().size(); i++) {
      Attendance there = meeting.attendance().get(i);
      handle.execute(
          """
          insert into meeting_attendance (meeting, ord, provider, staff, name, profession)
          values (?, ?, ?, ?, ?, ?)
          """,
          meeting.id(),
          i,
          provider,
          there.staff(),
          there.name(),
          there.profession() == null ? null : there.profession().name());
    }
  }

  @Override
  public void decide(Id<Provider> provider, Id<Meeting> meeting, Decision decision) {
    handle
        .createUpdate(
            """
            insert into meeting_decision (id, provider, meeting, ord, person, decision, step,
              decided_at)
            select cast(:id as uuid), cast(:provider as uuid), cast(:meeting as uuid),
              coalesce(max(ord), 0) + 1, cast(:person as uuid), cast(:decision as varchar),
              cast(:step as varchar), cast(:at as timestamp with time zone)
            from meeting_decision where meeting = :meeting
            """)
        .bind("id", decision.id())
        .bind("provider", provider)
        .bind("meeting", meeting)
        .bind("person", decision.person())
        .bind("decision", decision.text())
        .bind("step", decision.step())
        .bind("at", decision.decidedAt())
        .execute();
  }

  @Override
  public List<MeetingRow> of(Id<Provider> provider, Id<Person> person, int most) {
    Map<Id<Meeting>, MeetingRow> rows = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            select m.id, m.type, m.started_at, d.id, d.person, d.decision, d.step, d.decided_at
            from (select id, type, started_at from meeting
              where provider = :provider and (person = :person or exists
                (select 1 from meeting_decision x where x.meeting = meeting.id
                  and x.person = :person))
              order by started_at desc, id fetch first :most rows only) m
            left join meeting_decision d on d.meeting = m.id and d.person = :person
            order by m.started_at desc, m.id, d.ord
            """)
        .bind("provider", provider)
        .bind("person", person)
        .bind("most", most)
        .map((row, context) -> addRow(rows, row))
        .list();
    return List.copyOf(rows.values());
  }

  private static Id<Meeting> addRow(Map<Id<Meeting>, MeetingRow> rows, ResultSet row)
      throws SQLException {
    Id<Meeting> id = Sql.id(row, 1);
    MeetingRow before = rows.get(id);
    List<Decision> decisions = new ArrayList<>(before == null ? List.of() : before.decisions());
    if (row.getObject(4, UUID.class) != null) {
      decisions.add(
          new Decision(
              Sql.id(row, 4),
              Sql.id(row, 5),
              row.getString(6),
              row.getString(7),
              Sql.required(row, 8)));
    }
    rows.put(
        id,
        new MeetingRow(id, MeetingType.valueOf(row.getString(2)), Sql.required(row, 3), decisions));
    return id;
  }

  /** One meeting as its rows come in. */
  private static final class Whole {
    private @Nullable Meeting bare;
    private final List<Attendance> attendance = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();

    boolean add(ResultSet row) throws SQLException {
      bare =
          new Meeting(
              Sql.id(row, 1),
              row.getInt(2),
              MeetingType.valueOf(row.getString(3)),
              Sql.id(row, 4),
              Sql.idOrNull(row, 5),
              Sql.required(row, 6),
              Sql.instant(row, 7),
              List.of(),
              List.of());
      if (row.getInt(8) == 2) {
        decisions.add(
            new Decision(
                Sql.id(row, 13),
                Sql.id(row, 14),
                row.getString(15),
                row.getString(16),
                Sql.required(row, 17)));
      } else if (row.getString(11) != null) {
        String profession = row.getString(12);
        attendance.add(
            new Attendance(
                Sql.idOrNull(row, 10),
                row.getString(11),
                profession == null ? null : Profession.valueOf(profession)));
      }
      return true;
    }

    Optional<Meeting> meeting() {
      Meeting found = bare;
      return found == null
          ? Optional.empty()
          : Optional.of(
              new Meeting(
                  found.id(),
                  found.revision(),
                  found.type(),
                  found.unit(),
                  found.person(),
                  found.startedAt(),
                  found.closedAt(),
                  attendance,
                  decisions));
    }
  }
}
