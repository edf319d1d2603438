package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.engine.store.MeetingStore;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.Meeting.Attendance;
import se.samordna.meeting.Meeting.Decision;
import se.samordna.meeting.MeetingLine;
import se.samordna.meeting.MeetingRow;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** Meetings, attendance and decisions. */
final class MeetingTable implements MeetingStore {
  private final Handle handle;

  MeetingTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Place> place(Id<Provider> provider, Id<Meeting> meeting) {
    return handle
        .createQuery("select unit, person from meeting where provider = ? and id = ?")
        .bind(0, provider)
        .bind(1, meeting)
        .map((row, context) -> new Place(Sql.id(row, 1), Sql.idOrNull(row, 2)))
        .findOne();
  }

  @Override
  public void add(Id<Provider> provider, Meeting meeting) {
    handle.execute(
        "insert into meeting (id, provider, revision, type, unit, person, started_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        meeting.id(),
        provider,
        meeting.revision(),
        meeting.type().name(),
        meeting.unit(),
        meeting.person(),
        meeting.startedAt());
    write(provider, meeting.id(), meeting.attendance());
  }

  private void write(Id<Provider> provider, Id<Meeting> meeting, List<Attendance> attendance) {
    if (attendance.isEmpty()) {
      return;
    }
    PreparedBatch rows =
        handle.prepareBatch(
            "insert into meeting_attendance (meeting, ord, provider, staff, name, profession)"
                + " values (?, ?, ?, ?, ?, ?)");
    for (int ord = 0; ord < attendance.size(); ord++) {
      Attendance one = attendance.get(ord);
      rows.add(
          meeting,
          ord,
          provider,
          one.staff(),
          one.name(),
          one.profession() == null ? null : one.profession().name());
    }
    rows.execute();
  }

  @Override
  public Optional<Meeting> get(Id<Provider> provider, Id<Meeting> meeting) {
    return handle
        .createQuery(
            "select id, revision, type, unit, person, started_at, closed_at from meeting"
                + " where provider = ? and id = ?")
        .bind(0, provider)
        .bind(1, meeting)
        .map((row, context) -> meeting(row))
        .findOne()
        .map(this::whole);
  }

  private static Meeting meeting(ResultSet row) throws SQLException {
    return new Meeting(
        Sql.id(row, 1),
        row.getInt(2),
        MeetingType.valueOf(row.getString(3)),
        Sql.id(row, 4),
        Sql.idOrNull(row, 5),
        Sql.required(row, 6),
        Sql.instant(row, 7),
        List.of(),
        List.of());
  }

  private Meeting whole(Meeting bare) {
    return new Meeting(
        bare.id(),
        bare.revision(),
        bare.type(),
        bare.unit(),
        bare.person(),
        bare.startedAt(),
        bare.closedAt(),
        attendance(bare.id()),
        decisions(bare.id()));
  }

  /** Whose name has been put away since is shown as everywhere else. */
  private List<Attendance> attendance(Id<Meeting> meeting) {
    return handle
        .createQuery(
            "select a.staff, case when s.protected_identity then s.given_name || ' ' ||"
                + " s.family_name else a.name end, a.profession from meeting_attendance a"
                + " left join staff s on s.id = a.staff where a.meeting = ? order by a.ord")
        .bind(0, meeting)
        .map(
            (row, context) ->
                new Attendance(
                    Sql.idOrNull(row, 1),
                    row.getString(2),
                    row.getString(3) == null ? null : Profession.valueOf(row.getString(3))))
        .list();
  }

  private List<Decision> decisions(Id<Meeting> meeting) {
    return handle
        .createQuery(
            "select id, person, decision, step, decided_at from meeting_decision"
                + " where meeting = ? order by ord, id")
        .bind(0, meeting)
        .map((row, context) -> decision(row, 1))
        .list();
  }

  static Decision decision(ResultSet row, int at) throws SQLException {
    return new Decision(
        Sql.id(row, at),
        Sql.id(row, at + 1),
        row.getString(at + 2),
        row.getString(at + 3),
        Sql.required(row, at + 4));
  }

  @Override
  public Optional<Id<Meeting>> openAt(Id<Provider> provider, Id<Unit> unit, MeetingType type) {
    return handle
        .createQuery(
            "select id from meeting where provider = ? and unit = ? and type = ?"
                + " and closed_at is null order by started_at desc, id limit 1")
        .bind(0, provider)
        .bind(1, unit)
        .bind(2, type.name())
        .map((row, context) -> Sql.<Meeting>id(row, 1))
        .findOne();
  }

  @Override
  public Map<Id<Unit>, Id<Meeting>> openAt(
      Id<Provider> provider, Collection<Id<Unit>> units, MeetingType type) {
    Map<Id<Unit>, Id<Meeting>> open = new HashMap<>();
    handle
        .createQuery(
            "select m.unit, m.id from"
                + Sql.atUnits("meeting", "m")
                + "where m.type = :type and m.closed_at is null order by m.started_at desc, m.id")
        .bind("provider", provider)
        .bind("units", Sql.uuids(units))
        .bind("type", type.name())
        .map((row, context) -> Map.entry(Sql.<Unit>id(row, 1), Sql.<Meeting>id(row, 2)))
        .forEach(newestFirst -> open.putIfAbsent(newestFirst.getKey(), newestFirst.getValue()));
    return open;
  }

  @Override
  public List<MeetingRow> ofPerson(Id<Provider> provider, Id<Person> person, int atMost) {
    return new MeetingLists(handle).ofPerson(provider, person, atMost);
  }

  @Override
  public Page<MeetingLine> held(Id<Provider> provider, Id<Unit> unit, PageRequest page) {
    return new MeetingLists(handle).held(provider, unit, page);
  }

  @Override
  public List<Instant> heldBetween(
      Id<Provider> provider,
      Id<Unit> unit,
      MeetingType type,
      int professions,
      Instant from,
      Instant before) {
    return new MeetingLists(handle).heldBetween(provider, unit, type, professions, from, before);
  }

  @Override
  public List<Held> heldSince(Id<Provider> provider, Collection<Id<Unit>> units, Instant from) {
    return new MeetingLists(handle).heldSince(provider, units, from);
  }

  @Override
  public List<Left> leftOpen(Instant before, int atMost) {
    return new MeetingLists(handle).leftOpen(before, atMost);
  }

  @Override
  public boolean attend(
      Id<Provider> provider, Id<Meeting> meeting, int revision, List<Attendance> attendance) {
    if (!bump(provider, meeting, revision)) {
      return false;
    }
    handle.execute("delete from meeting_attendance where meeting = ?", meeting);
    write(provider, meeting, attendance);
    return true;
  }

  @Override
  public boolean decide(
      Id<Provider> provider, Id<Meeting> meeting, int revision, Decision decision) {
    if (!bump(provider, meeting, revision)) {
      return false;
    }
    add(provider, meeting, decision);
    return true;
  }

  @Override
  public boolean carryOut(Id<Provider> provider, Id<Meeting> meeting, Decision decision) {
    int open =
        handle.execute(
            "update meeting set revision = revision + 1 where provider = ? and id = ?"
                + " and closed_at is null",
            provider,
            meeting);
    if (open == 0) {
      return false;
    }
    add(provider, meeting, decision);
    return true;
  }

  private boolean bump(Id<Provider> provider, Id<Meeting> meeting, int revision) {
    return handle.execute(
            "update meeting set revision = revision + 1 where provider = ? and id = ?"
                + " and revision = ? and closed_at is null",
            provider,
            meeting,
            revision)
        == 1;
  }

  /** The meeting's revision has just gone up, so it orders the decisions. */
  private void add(Id<Provider> provider, Id<Meeting> meeting, Decision decision) {
    handle.execute(
        "insert into meeting_decision (id, provider, meeting, ord, person, decision, step,"
            + " decided_at) select ?, provider, id, revision, ?, ?, ?, ? from meeting"
            + " where provider = ? and id = ?",
        decision.id(),
        decision.person(),
        decision.text(),
        decision.step(),
        decision.decidedAt(),
        provider,
        meeting);
  }

  @Override
  public boolean close(Id<Provider> provider, Id<Meeting> meeting, int revision, Instant at) {
    return handle.execute(
            "update meeting set closed_at = ?, revision = revision + 1 where provider = ?"
                + " and id = ? and revision = ? and closed_at is null",
            at,
            provider,
            meeting,
            revision)
        == 1;
  }
}
