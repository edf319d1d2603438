package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.engine.store.SignStore;
import se.samordna.enrolment.Boards.NewRequest;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.text.Days;

/** What speaks for the board. */
final class SignTable implements SignStore {
  private static final String ALL =
      String.join(
          " union all ",
          part(
              Kind.MISSED_VISIT,
              "c.happened_at, cast(null as date), cast(null as date), c.recorded_at, '', '', '', ''",
              """
              join contact c on c.person = n.person and c.happened_at >= :sinceAt
                and c.kind = 'VISIT' and not c.reached
              """,
              """
              not exists (select 1 from contact d where d.person = n.person
                and d.happened_at > c.happened_at and d.reached
                and d.kind not in ('ABOUT', 'NOTE'))
              """),
          part(
              Kind.CRISIS_PLAN_USED,
              "null, x.on_day, null, x.recorded_at, '', '', '', ''",
              "join crisis_plan_evaluation x on x.person = n.person and x.on_day >= :since",
              "x.used"),
          part(
              Kind.ASKED_FOR,
              "null, q.asked_on, null, q.recorded_at, q.asked_by, q.words, '', ''",
              "join support_request q on q.person = n.person and q.asked_on >= :since",
              "true"),
          part(
              Kind.COORDINATOR_AWAY,
              "null, a.from_day, a.to_day, k.begun_at, '', '', s.given_name, s.family_name",
              """
              join enrolment_coordinator k on k.enrolment = n.id and k.ended_at is null
              join staff s on s.id = k.staff
              join absence a on a.staff = k.staff and a.from_day <= :today
              """,
              "(a.to_day is null or a.to_day >= :today)"),
          part(
              Kind.FORM,
              "f.saved_at, null, null, f.saved_at, f.url || '|' || f.version, f.answers, '', ''",
              "join answered_form f on f.person = n.person and f.saved_at >= :sinceAt",
              "f.completed and f.url = any(:forms)"),
          part(
              Kind.CAME_DOWN,
              """
              coalesce(e.closed_at, n.phase_since), null, null,
                coalesce(e.closed_at, n.phase_since), coalesce(r.code, ''), '', '', ''
              """,
              """
              join board_entry e on e.enrolment = n.id
                and (e.closed_at is null or e.closed_at >= :longAt)
              left join board_reason r on r.entry = e.id
              """,
              "true"),
          part(
              Kind.SET_ASIDE,
              "z.at, null, null, z.at, z.sign, z.reason, s.given_name, s.family_name",
              """
              join board_sign_aside z on z.enrolment = n.id and z.at >= :longAt
              join staff s on s.id = z.by_staff
              """,
              "true"));

  private final Handle handle;

  SignTable(Handle handle) {
    this.handle = handle;
  }

  private static String part(Kind kind, String columns, String joins, String condition) {
    return "select n.id, n.person, p.given_name, p.family_name, p.protection, n.unit, n.model,"
        + " n.major, n.phase, '"
        + kind
        + "', "
        + columns
        + " from "
        + Sql.atUnits("enrolment", "n")
        + " join person p on p.id = n.person "
        + joins
        + " where n.lifecycle = 'ACTIVE' and "
        + condition;
  }

  @Override
  public List<SignRow> of(Id<Provider> provider, Collection<Id<Unit>> units, Window window) {
    return handle
        .createQuery(ALL)
        .bind("provider", provider)
        .bind("units", Sql.uuids(units))
        .bind("today", window.today())
        .bind("since", window.since())
        .bind("sinceAt", Days.start(window.since()))
        .bind("longAt", Days.start(window.longSince()))
        .bind("forms", window.forms().toArray(String[]::new))
        .map((row, context) -> row(row))
        .list();
  }

  private static SignRow row(ResultSet row) throws SQLException {
    Instant happened = Sql.instant(row, 11);
    LocalDate on = Sql.day(row, 12);
    return new SignRow(
        new Id<Enrolment>(row.getObject(1, UUID.class)),
        new Id<Person>(row.getObject(2, UUID.class)),
        row.getString(3) + " " + row.getString(4),
        Protection.valueOf(row.getString(5)),
        new Id<Unit>(row.getObject(6, UUID.class)),
        row.getString(7),
        row.getInt(8),
        row.getString(9),
        Kind.valueOf(row.getString(10)),
        happened == null && on != null ? on : Days.of(Sql.required(row, 11)),
        Sql.day(row, 13),
        Sql.required(row, 14),
        row.getString(15),
        row.getString(16),
        (row.getString(17) + " " + row.getString(18)).strip());
  }

  @Override
  public void setAside(
      Id<Provider> provider,
      Id<Enrolment> enrolment,
      String sign,
      String reason,
      Id<Staff> by,
      Instant at) {
    handle.execute(
        """
        insert into board_sign_aside (id, provider, enrolment, sign, reason, by_staff, at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        UUID.randomUUID(),
        provider,
        enrolment,
        sign,
        reason,
        by,
        at);
  }

  @Override
  public void add(
      Id<Provider> provider, Id<Person> person, NewRequest request, Id<Staff> by, Instant at) {
    handle.execute(
        """
        insert into support_request (id, provider, person, asked_by, words, asked_on, recorded_by,
          recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        UUID.randomUUID(),
        provider,
        person,
        request.askedBy().name(),
        request.words(),
        request.askedOn(),
        by,
        at);
  }
}
