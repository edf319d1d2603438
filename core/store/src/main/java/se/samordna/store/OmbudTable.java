package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.engine.store.OmbudStore;
import se.samordna.enrolment.Lifecycle;
import se.samordna.model.ModelVersion;
import se.samordna.ombud.MandateEnd;
import se.samordna.ombud.MandateGiven;
import se.samordna.ombud.MandateGiven.MandateHow;
import se.samordna.ombud.MandateGiven.MandateOthers;
import se.samordna.ombud.MandatePhase;
import se.samordna.ombud.OmbudAppointment;
import se.samordna.ombud.OmbudMandate;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;

/** Mandates of personal ombuds as rows of codes and dates; what is counted is in another place. */
final class OmbudTable implements OmbudStore {
  private static final String MANDATE =
      """
      select m.id, m.provider, m.person, p.given_name, p.family_name, p.protection, m.unit, u.name,
        m.revision, m.model, m.major, m.minor, m.phase, m.lifecycle, m.phase_since, m.ombud,
        s.given_name, s.family_name, m.asked_at, m.active_since, m.given_on, m.given_how,
        m.given_until, m.given_others, m.ended_at, m.end_code, m.over_limit
      from ombud_mandate m join person p on p.id = m.person join unit u on u.id = m.unit
        left join staff s on s.id = m.ombud
      """;

  private static final String LASTS =
      " where m.provider = :provider and m.unit = :unit"
          + " and m.lifecycle in ('PROPOSED', 'WAITING', 'ACTIVE', 'PAUSED')";

  private static final String APPOINTMENT =
      """
      select a.id, a.mandate, m.person, a.ombud, s.given_name, s.family_name, a.at, a.minutes,
        a.kind, a.called_off
      from ombud_appointment a join ombud_mandate m on m.id = a.mandate
        join staff s on s.id = a.ombud
      where a.provider = :provider
      """;

  private static final Instant NEVER = Instant.parse("1900-01-01T00:00:00Z");

  private final Handle handle;

  OmbudTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<MandateRow> find(Id<Provider> provider, Id<OmbudMandate> mandate) {
    return handle
        .createQuery(MANDATE + " where m.provider = :provider and m.id = :mandate")
        .bind("provider", provider)
        .bind("mandate", mandate)
        .map((row, context) -> mandate(row))
        .findOne();
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<OmbudMandate> mandate) {
    return handle
        .createQuery("select person from ombud_mandate where provider = ? and id = ?")
        .bind(0, provider)
        .bind(1, mandate)
        .map((row, context) -> Sql.<Person>id(row, 1))
        .findOne();
  }

  @Override
  public List<MandateRow> ofPerson(
      Id<Provider> provider, Id<Person> person, Collection<Id<Unit>> units) {
    return handle
        .createQuery(
            MANDATE
                + " where m.provider = :provider and m.person = :person and m.unit = any(:units)"
                + " order by m.asked_at desc, m.id")
        .bind("provider", provider)
        .bind("person", person)
        .bind("units", Sql.uuids(units))
        .map((row, context) -> mandate(row))
        .list();
  }

  @Override
  public List<MandateRow> ofPerson(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            MANDATE
                + " where m.provider = :provider and m.person = :person"
                + " order by m.asked_at desc, m.id")
        .bind("provider", provider)
        .bind("person", person)
        .map((row, context) -> mandate(row))
        .list();
  }

  @Override
  public boolean areAt(Id<Provider> provider) {
    return OmbudRows.areAt(handle, provider);
  }

  @Override
  public Page<MandateRow> ongoing(
      Id<Provider> provider, Id<Unit> unit, @Nullable Id<Staff> ombud, PageRequest page) {
    OldestFirst after = OldestFirst.after(page.cursor());
    Query query =
        handle
            .createQuery(
                MANDATE
                    + LASTS
                    + (ombud == null ? "" : " and m.ombud = :ombud")
                    + " and (m.phase_since > :at or (m.phase_since = :at and m.id > :id))"
                    + " order by m.phase_since, m.id limit :size")
            .bind("provider", provider)
            .bind("unit", unit)
            .bind("at", after.at())
            .bind("id", after.id())
            .bind("size", page.size() + 1);
    if (ombud != null) {
      query.bind("ombud", ombud);
    }
    return Cursors.page(
        query.map((row, context) -> mandate(row)).list(),
        page,
        one -> List.of(one.phaseSince(), one.id()));
  }

  @Override
  public Page<MandateRow> ended(Id<Provider> provider, Id<Unit> unit, PageRequest page) {
    NewestFirst after = NewestFirst.after(page.cursor());
    return Cursors.page(
        handle
            .createQuery(
                MANDATE
                    + " where m.provider = :provider and m.unit = :unit and m.ended_at <= :at"
                    + " and (m.ended_at < :at or m.id > :id)"
                    + " order by m.ended_at desc, m.id limit :size")
            .bind("provider", provider)
            .bind("unit", unit)
            .bind("at", after.at())
            .bind("id", after.id())
            .bind("size", page.size() + 1)
            .map((row, context) -> mandate(row))
            .list(),
        page,
        one -> List.of(one.endedAt() == null ? NEVER : one.endedAt(), one.id()));
  }

  @Override
  public List<MandateRow> carried(Id<Provider> provider, Id<Unit> unit) {
    return handle
        .createQuery(MANDATE + LASTS + " order by m.phase_since, m.id")
        .bind("provider", provider)
        .bind("unit", unit)
        .map((row, context) -> mandate(row))
        .list();
  }

  private static MandateRow mandate(ResultSet row) throws SQLException {
    Id<Staff> ombud = Sql.idOrNull(row, 16);
    String end = row.getString(26);
    return new MandateRow(
        Sql.id(row, 1),
        Sql.id(row, 2),
        Sql.id(row, 3),
        row.getString(4) + " " + row.getString(5),
        Protection.valueOf(row.getString(6)),
        Sql.id(row, 7),
        row.getString(8),
        row.getInt(9),
        row.getString(10),
        new ModelVersion(row.getInt(11), row.getInt(12)),
        MandatePhase.valueOf(row.getString(13)),
        Lifecycle.valueOf(row.getString(14)),
        Sql.required(row, 15),
        ombud,
        ombud == null ? "" : row.getString(17) + " " + row.getString(18),
        Sql.required(row, 19),
        Sql.instant(row, 20),
        given(row),
        Sql.instant(row, 25),
        end == null ? null : MandateEnd.valueOf(end),
        row.getBoolean(27));
  }

  private static @Nullable MandateGiven given(ResultSet row) throws SQLException {
    var on = Sql.day(row, 21);
    return on == null
        ? null
        : new MandateGiven(
            on,
            MandateHow.valueOf(row.getString(22)),
            Sql.day(row, 23),
            MandateOthers.valueOf(row.getString(24)));
  }

  @Override
  public void add(MandateRow mandate) {
    handle.execute(
        "insert into ombud_mandate (id, provider, person, unit, revision, model, major, minor,"
            + " phase, lifecycle, phase_since, asked_at, over_limit)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)",
        mandate.id(),
        mandate.provider(),
        mandate.person(),
        mandate.unit(),
        0,
        mandate.model(),
        mandate.at().major(),
        mandate.at().minor(),
        mandate.phase().name(),
        mandate.lifecycle().name(),
        mandate.phaseSince(),
        mandate.askedAt());
  }

  @Override
  public boolean change(MandateRow mandate) {
    MandateGiven given = mandate.given();
    MandateEnd end = mandate.end();
    return handle
            .createUpdate(
                """
                update ombud_mandate set revision = revision + 1, major = :major, minor = :minor,
                  phase = :phase, lifecycle = :lifecycle, phase_since = :since, ombud = :ombud,
                  active_since = :active, given_on = :on, given_how = :how, given_until = :until,
                  given_others = :others, ended_at = :ended, end_code = :end, over_limit = :over
                where provider = :provider and id = :id and revision = :revision
                """)
            .bind("major", mandate.at().major())
            .bind("minor", mandate.at().minor())
            .bind("phase", mandate.phase().name())
            .bind("lifecycle", mandate.lifecycle().name())
            .bind("since", mandate.phaseSince())
            .bind("ombud", mandate.ombud())
            .bind("active", mandate.activeSince())
            .bind("on", given == null ? null : given.on())
            .bind("how", given == null ? null : given.how().name())
            .bind("until", given == null ? null : given.until())
            .bind("others", given == null ? null : given.othersToo().name())
            .bind("ended", mandate.endedAt())
            .bind("end", end == null ? null : end.name())
            .bind("over", mandate.overLimit())
            .bind("provider", mandate.provider())
            .bind("id", mandate.id())
            .bind("revision", mandate.revision() - 1)
            .execute()
        == 1;
  }

  @Override
  public void moved(MandateRow to, @Nullable Id<Staff> by, Instant at) {
    handle.execute(
        "update ombud_phase set ended_at = ? where provider = ? and mandate = ?"
            + " and ended_at is null",
        at,
        to.provider(),
        to.id());
    handle
        .createUpdate(
            """
            insert into ombud_phase (mandate, ord, provider, phase, begun_at, begun_by)
            select cast(:mandate as uuid), coalesce(max(ord), 0) + 1, cast(:provider as uuid),
              cast(:phase as varchar), cast(:at as timestamp with time zone), cast(:by as uuid)
            from ombud_phase where mandate = :mandate
            """)
        .bind("mandate", to.id())
        .bind("provider", to.provider())
        .bind("phase", to.phase().name())
        .bind("at", at)
        .bind("by", by)
        .execute();
  }

  @Override
  public List<PhaseRow> phases(Id<Provider> provider, Id<OmbudMandate> mandate) {
    return handle
        .createQuery(
            "select phase, begun_at, ended_at, begun_by is null from ombud_phase where provider = ? and mandate = ?"
                + " order by ord")
        .bind(0, provider)
        .bind(1, mandate)
        .map(
            (row, context) ->
                new PhaseRow(
                    MandatePhase.valueOf(row.getString(1)),
                    row.getBoolean(4),
                    Sql.required(row, 2),
                    Sql.instant(row, 3)))
        .list();
  }

  @Override
  public List<OmbudAppointment> appointments(Id<Provider> provider, Id<OmbudMandate> mandate) {
    return handle
        .createQuery(APPOINTMENT + " and a.mandate = :mandate order by a.at desc, a.id")
        .bind("provider", provider)
        .bind("mandate", mandate)
        .map((row, context) -> appointment(row))
        .list();
  }

  @Override
  public List<OmbudAppointment> coming(Id<Provider> provider, Id<Person> person, Instant from) {
    return handle
        .createQuery(
            APPOINTMENT
                + " and m.person = :person and a.at >= :from and not a.called_off"
                + " order by a.at, a.id")
        .bind("provider", provider)
        .bind("person", person)
        .bind("from", from)
        .map((row, context) -> appointment(row))
        .list();
  }

  @Override
  public Optional<OmbudAppointment> appointment(
      Id<Provider> provider, Id<OmbudAppointment> appointment) {
    return handle
        .createQuery(APPOINTMENT + " and a.id = :id")
        .bind("provider", provider)
        .bind("id", appointment)
        .map((row, context) -> appointment(row))
        .findOne();
  }

  private static OmbudAppointment appointment(ResultSet row) throws SQLException {
    return new OmbudAppointment(
        Sql.id(row, 1),
        Sql.id(row, 2),
        Sql.id(row, 3),
        Sql.id(row, 4),
        row.getString(5) + " " + row.getString(6),
        Sql.required(row, 7),
        row.getInt(8),
        OmbudAppointment.AppointmentKind.valueOf(row.getString(9)),
        row.getBoolean(10));
  }

  @Override
  public void meet(Id<Provider> provider, Id<Unit> unit, OmbudAppointment appointment) {
    handle.execute(
        "insert into ombud_appointment (id, provider, mandate, unit, ombud, at, minutes, kind,"
            + " called_off) values (?, ?, ?, ?, ?, ?, ?, ?, false)",
        appointment.id(),
        provider,
        appointment.mandate(),
        unit,
        appointment.ombud(),
        appointment.at(),
        appointment.minutes(),
        appointment.kind().name());
  }

  @Override
  public void callOff(Id<Provider> provider, Id<OmbudAppointment> appointment) {
    handle.execute(
        "update ombud_appointment set called_off = true where provider = ? and id = ?",
        provider,
        appointment);
  }

  @Override
  public boolean hasAny(Id<Provider> provider, Id<Unit> unit) {
    return OmbudRows.hasAny(handle, provider, unit);
  }

  @Override
  public Counted counted(Id<Provider> provider, Id<Unit> unit, Instant from, Instant to) {
    return new OmbudRows(handle, provider, unit).counted(from, to);
  }

  @Override
  public List<Id<Person>> removeEnded(
      Id<Provider> provider, Instant before, LocalDate today, int atMost) {
    return OmbudRows.removeEnded(handle, provider, before, today, atMost);
  }
}
