package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.coordination.Appointment;
import se.samordna.coordination.AppointmentGround;
import se.samordna.coordination.CoordinationRole;
import se.samordna.coordination.CoordinatorDecision;
import se.samordna.engine.store.CoordinationStore;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** Appointments as rows with from and to; decisions are in {@link DecisionRows}. */
final class CoordinationTable implements CoordinationStore {
  private static final String APPOINTMENT =
      """
      select c.id, c.person, c.unit, u.name, c.staff, s.given_name, s.family_name, c.role,
        c.profession, c.ground, c.why, c.appointed_by, b.given_name, b.family_name,
        c.appointed_on, c.begun_at, c.ended_at, c.ended_because
      from coordination_appointment c join unit u on u.id = c.unit
        join staff s on s.id = c.staff join staff b on b.id = c.appointed_by
      """;

  private static final String BESIDE =
      APPOINTMENT
          + " where c.provider = :provider and c.role = 'CO_COORDINATOR' and c.ended_at is null";

  private final Handle handle;

  CoordinationTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public List<Appointment> appointments(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            APPOINTMENT
                + """
            where c.provider = :provider and c.person = :person
            order by case when c.ended_at is null then 0 else 1 end, c.begun_at desc, c.id
            """)
        .bind("provider", provider)
        .bind("person", person)
        .map((row, context) -> appointment(row))
        .list();
  }

  @Override
  public Map<Id<Person>, List<Appointment>> beside(
      Id<Provider> provider, Collection<Id<Person>> persons) {
    return Owners.grouped(
        handle
            .createQuery(BESIDE + " and c.person = any(:persons) order by c.begun_at, c.id")
            .bind("provider", provider)
            .bind("persons", Sql.uuids(persons))
            .map((row, context) -> appointment(row))
            .list(),
        Appointment::person);
  }

  @Override
  public List<Appointment> besideAt(Id<Provider> provider, Id<Unit> unit) {
    return handle
        .createQuery(BESIDE + " and c.unit = :unit order by c.begun_at, c.id")
        .bind("provider", provider)
        .bind("unit", unit)
        .map((row, context) -> appointment(row))
        .list();
  }

  private static Appointment appointment(ResultSet row) throws SQLException {
    String because = row.getString(18);
    return new Appointment(
        Sql.id(row, 1),
        Sql.id(row, 2),
        Sql.id(row, 3),
        row.getString(4),
        Sql.id(row, 5),
        row.getString(6) + " " + row.getString(7),
        CoordinationRole.valueOf(row.getString(8)),
        Profession.valueOf(row.getString(9)),
        AppointmentGround.valueOf(row.getString(10)),
        row.getString(11),
        Sql.id(row, 12),
        row.getString(13) + " " + row.getString(14),
        row.getObject(15, LocalDate.class),
        Sql.required(row, 16),
        Sql.instant(row, 17),
        because == null ? "" : because);
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<Appointment> appointment) {
    return handle
        .createQuery("select person from coordination_appointment where provider = ? and id = ?")
        .bind(0, provider)
        .bind(1, appointment)
        .map((row, context) -> Sql.<Person>id(row, 1))
        .findOne();
  }

  @Override
  public boolean appoint(Id<Provider> provider, Appointment appointment, Id<Staff> recordedBy) {
    String inForce = inForce(appointment);
    int added =
        handle.execute(
            "insert into coordination_appointment (id, provider, person, unit, staff, role,"
                + " profession, ground, why, appointed_by, appointed_on, recorded_by, begun_at,"
                + " in_force) select ?, provider, id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from person"
                + " where provider = ? and id = ? and not exists (select 1 from"
                + " coordination_appointment where in_force = ?)",
            appointment.id(),
            appointment.unit(),
            appointment.staff(),
            appointment.role().name(),
            appointment.profession().name(),
            appointment.ground().name(),
            appointment.why(),
            appointment.appointedBy(),
            appointment.appointedOn(),
            recordedBy,
            appointment.from(),
            inForce,
            provider,
            appointment.person(),
            inForce);
    return added == 1;
  }

  private static String inForce(Appointment appointment) {
    String role = appointment.person() + " " + appointment.role();
    return appointment.role().several() ? role + " " + appointment.staff() : role;
  }

  @Override
  public boolean end(
      Id<Provider> provider,
      Id<Appointment> appointment,
      Id<Staff> by,
      String because,
      Instant at) {
    return handle.execute(
            "update coordination_appointment set ended_at = ?, ended_by = ?, ended_because = ?,"
                + " in_force = null where provider = ? and id = ? and ended_at is null",
            at,
            by,
            because,
            provider,
            appointment)
        == 1;
  }

  @Override
  public Optional<Profession> inCare(
      Id<Provider> provider, Id<Person> person, Id<Unit> unit, Id<Staff> staff, LocalDate day) {
    return handle
        .createQuery(
            """
            select a.profession from care_relation r
              join assignment a on a.provider = r.provider and a.unit = r.unit
                and a.role in ('CARE_STAFF', 'TEAM_LEADER')
                and a.from_day <= :day and (a.to_day is null or a.to_day >= :day)
              where r.provider = :provider and r.person = :person and r.ended_at is null
                and r.unit = :unit and a.staff = :staff
              order by a.from_day desc, a.id limit 1
            """)
        .bind("provider", provider)
        .bind("person", person)
        .bind("unit", unit)
        .bind("staff", staff)
        .bind("day", day)
        .map((row, context) -> Profession.valueOf(row.getString(1)))
        .findOne();
  }

  @Override
  public boolean manages(Id<Provider> provider, Id<Unit> unit, Id<Staff> staff, LocalDate day) {
    return handle
        .createQuery(
            """
            select count(*) from assignment a
              where a.provider = :provider and a.unit = :unit and a.staff = :staff
                and a.role = 'UNIT_MANAGER' and a.from_day <= :day
                and (a.to_day is null or a.to_day >= :day)
            """)
        .bind("provider", provider)
        .bind("unit", unit)
        .bind("staff", staff)
        .bind("day", day)
        .map((row, context) -> row.getInt(1) > 0)
        .one();
  }

  @Override
  public Map<Id<Unit>, Id<Staff>> leaders(
      Id<Provider> provider, Collection<Id<Unit>> units, LocalDate day) {
    Map<Id<Unit>, Id<Staff>> leaders = new HashMap<>();
    handle
        .createQuery(
            """
            select a.unit, a.staff from assignment a
              where a.provider = :provider and a.unit = any(:units) and a.role = 'TEAM_LEADER'
                and a.from_day <= :day and (a.to_day is null or a.to_day >= :day)
              order by a.from_day, a.id
            """)
        .bind("provider", provider)
        .bind("units", Sql.uuids(units))
        .bind("day", day)
        .map((row, context) -> Map.entry(Sql.<Unit>id(row, 1), Sql.<Staff>id(row, 2)))
        .forEach(each -> leaders.putIfAbsent(each.getKey(), each.getValue()));
    return leaders;
  }

  @Override
  public List<CoordinatorDecision> decisions(Id<Provider> provider, Id<Person> person) {
    return DecisionRows.of(handle, provider, person);
  }

  @Override
  public void decide(Id<Provider> provider, CoordinatorDecision decision) {
    DecisionRows.add(handle, provider, decision);
  }
}
