package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.discharge.CarePart;
import se.samordna.discharge.DischargeDeadline;
import se.samordna.discharge.DischargePlanning;
import se.samordna.discharge.DischargePlanning.CloseReason;
import se.samordna.discharge.DischargePlanning.State;
import se.samordna.discharge.JointPlanning;
import se.samordna.discharge.UnitDischarges;
import se.samordna.engine.store.DischargeStore;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.task.Task;

/** Planning before discharge; its deadlines stand in a table of their own. */
final class DischargeTable implements DischargeStore {
  private static final String PLANNING =
      """
      select d.id, d.person, d.unit, d.revision, d.part, d.admission, d.owner, s.given_name,
        s.family_name, d.judged_at, d.expected_on, d.ready_at, d.joint_planning, d.left_at,
        d.state, d.closed_because, d.recorded_at, d.next_due, p.given_name, p.family_name,
        p.protection
      from discharge_planning d join staff s on s.id = d.owner join person p on p.id = d.person
      where d.provider = :provider and
      """;

  private final Handle handle;
  private final DischargeDeadlines deadlines;

  DischargeTable(Handle handle) {
    this.handle = handle;
    this.deadlines = new DischargeDeadlines(handle);
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<DischargePlanning> planning) {
    return Owners.of(handle, "discharge_planning", provider, planning);
  }

  @Override
  public Page<DischargePlanning> of(
      Id<Provider> provider, Id<Person> person, PageRequest page, Instant now) {
    Keys before = Cursors.read(page.cursor(), 2, Keys::of);
    Query query =
        query(
            " d.person = :person"
                + (before == null ? "" : " and (d.recorded_at, d.id) < (:at, :id)")
                + " order by d.recorded_at desc, d.id desc limit :size",
            provider,
            before);
    Page<Read> rows =
        Cursors.page(
            query.bind("person", person).bind("size", page.size() + 1).map(Read::of).list(),
            page,
            last -> List.of(last.planning().recordedAt(), last.planning().id()));
    Page<Read> full = new Page<>(whole(provider, rows.rows(), now), rows.nextCursor());
    return full.map(Read::planning);
  }

  @Override
  public List<DischargePlanning> openOf(Id<Provider> provider, Id<Person> person, Instant now) {
    List<Read> rows =
        query(
                " d.person = :person and d.state = 'OPEN'"
                    + " order by d.recorded_at desc, d.id desc",
                provider,
                null)
            .bind("person", person)
            .map(Read::of)
            .list();
    return whole(provider, rows, now).stream().map(Read::planning).toList();
  }

  @Override
  public Page<UnitDischarges.Row> openAt(
      Id<Provider> provider, Id<Unit> unit, PageRequest page, Instant now) {
    Keys after = Cursors.read(page.cursor(), 2, Keys::of);
    Query query =
        query(
            " d.unit = :unit and d.state = 'OPEN' and exists (select 1 from care_relation r"
                + " where r.person = d.person and r.unit = :unit and r.ended_at is null)"
                + (after == null ? "" : " and (d.next_due, d.id) > (:at, :id)")
                + " order by d.next_due, d.id limit :size",
            provider,
            after);
    Page<Read> rows =
        Cursors.page(
            query.bind("unit", unit).bind("size", page.size() + 1).map(Read::of).list(),
            page,
            last -> List.of(last.nextDue(), last.planning().id()));
    return new Page<>(whole(provider, rows.rows(), now), rows.nextCursor())
        .map(row -> new UnitDischarges.Row(row.planning(), row.personName()));
  }

  @Override
  public Optional<DischargePlanning> get(
      Id<Provider> provider, Id<DischargePlanning> planning, Instant now) {
    List<Read> rows =
        query(" d.id = :planning", provider, null).bind("planning", planning).map(Read::of).list();
    return whole(provider, rows, now).stream().map(Read::planning).findFirst();
  }

  private Query query(String where, Id<Provider> provider, @Nullable Keys keys) {
    Query query = handle.createQuery(PLANNING + where).bind("provider", provider);
    return keys == null ? query : query.bind("at", keys.at()).bind("id", keys.id());
  }

  private List<Read> whole(Id<Provider> provider, List<Read> rows, Instant now) {
    if (rows.isEmpty()) {
      return rows;
    }
    Map<Id<DischargePlanning>, List<DischargeDeadline>> all =
        deadlines.of(provider, rows.stream().map(row -> row.planning().id()).toList(), now);
    return rows.stream()
        .map(row -> row.with(all.getOrDefault(row.planning().id(), List.of())))
        .toList();
  }

  @Override
  public Optional<Id<DischargePlanning>> ofTask(Id<Provider> provider, Id<Task> task) {
    return deadlines.ofTask(provider, task);
  }

  @Override
  public void add(Id<Provider> provider, DischargePlanning one) {
    handle.execute(
        "insert into discharge_planning (id, provider, person, unit, revision, part, admission,"
            + " owner, judged_at, expected_on, state, next_due, recorded_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        one.id(),
        provider,
        one.person(),
        one.unit(),
        one.revision(),
        one.part().name(),
        one.admission(),
        one.owner(),
        one.judgedAt(),
        one.expectedOn(),
        one.state().name(),
        one.judgedAt(),
        one.recordedAt());
  }

  @Override
  public boolean save(Id<Provider> provider, DischargePlanning one, Instant nextDue) {
    JointPlanning joint = one.joint();
    CloseReason why = one.closedBecause();
    return handle.execute(
            "update discharge_planning set revision = revision + 1, expected_on = ?, ready_at = ?,"
                + " joint_planning = ?, left_at = ?, state = ?, closed_because = ?, next_due = ?"
                + " where provider = ? and id = ? and revision = ?",
            one.expectedOn(),
            one.readyAt(),
            joint == null ? null : joint.name(),
            one.leftAt(),
            one.state().name(),
            why == null ? null : why.name(),
            nextDue,
            provider,
            one.id(),
            one.revision())
        == 1;
  }

  @Override
  public void add(
      Id<Provider> provider, Id<DischargePlanning> planning, DischargeDeadline deadline) {
    deadlines.add(provider, planning, deadline);
  }

  @Override
  public void move(Id<Provider> provider, Id<DischargeDeadline> deadline, Instant due) {
    deadlines.move(provider, deadline, due);
  }

  @Override
  public void end(Id<Provider> provider, Id<DischargeDeadline> deadline, Ending ending) {
    deadlines.end(provider, deadline, ending);
  }

  /** A row, with what lists go by. */
  private record Read(DischargePlanning planning, Instant nextDue, String personName) {
    static Read of(ResultSet row, Object context) throws SQLException {
      boolean hides = Protection.valueOf(row.getString(21)).hides();
      return new Read(
          planning(row),
          Sql.required(row, 18),
          hides ? "" : row.getString(19) + " " + row.getString(20));
    }

    private static DischargePlanning planning(ResultSet row) throws SQLException {
      String joint = row.getString(13);
      String why = row.getString(16);
      return new DischargePlanning(
          Sql.id(row, 1),
          Sql.id(row, 2),
          Sql.id(row, 3),
          row.getInt(4),
          CarePart.valueOf(row.getString(5)),
          Sql.idOrNull(row, 6),
          Sql.id(row, 7),
          row.getString(8) + " " + row.getString(9),
          Sql.required(row, 10),
          row.getObject(11, java.time.LocalDate.class),
          Sql.instant(row, 12),
          joint == null ? null : JointPlanning.valueOf(joint),
          Sql.instant(row, 14),
          State.valueOf(row.getString(15)),
          why == null ? null : CloseReason.valueOf(why),
          Sql.required(row, 17),
          List.of());
    }

    Read with(List<DischargeDeadline> all) {
      return new Read(planning.with(all), nextDue, personName);
    }
  }

  /** The last row of the page before. */
  private record Keys(Instant at, UUID id) {
    static Keys of(List<String> keys) {
      return new Keys(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
    }
  }
}
