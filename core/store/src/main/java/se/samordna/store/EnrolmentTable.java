package se.samordna.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.EnrolmentStore;
import se.samordna.enrolment.Cadence.NewCadence;
import se.samordna.enrolment.Cadence.OwnCadence;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Enrolments.StepTaken;
import se.samordna.enrolment.PhaseInterval;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.rule.ActorRole;

/** Enrolments and all that is kept of them as intervals. */
final class EnrolmentTable implements EnrolmentStore {
  private static final String SELECT = EnrolmentRows.select("enrolment n");

  private final Handle handle;

  EnrolmentTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<EnrolmentRow> find(Id<Provider> provider, Id<Enrolment> enrolment) {
    return handle
        .createQuery(SELECT + "where n.provider = :provider and n.id = :id")
        .bind("provider", provider)
        .bind("id", enrolment)
        .map(EnrolmentRows::row)
        .findOne();
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<Enrolment> enrolment) {
    return handle
        .createQuery("select person from enrolment where provider = :provider and id = :id")
        .bind("provider", provider)
        .bind("id", enrolment)
        .map((row, context) -> new Id<Person>(row.getObject(1, UUID.class)))
        .findOne();
  }

  @Override
  public List<EnrolmentRow> ofPerson(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            SELECT
                + """
                where n.provider = :provider and n.person = :person
                order by case when n.lifecycle = 'CLOSED' then 1 else 0 end, n.referred_at desc, n.id
                """)
        .bind("provider", provider)
        .bind("person", person)
        .map(EnrolmentRows::row)
        .list();
  }

  @Override
  public Map<Id<Person>, List<EnrolmentRow>> ofPersons(
      Id<Provider> provider, Collection<Id<Person>> persons) {
    return Owners.grouped(
        handle
            .createQuery(
                SELECT
                    + """
                    where n.provider = :provider and n.person = any(:persons)
                    order by case when n.lifecycle = 'CLOSED' then 1 else 0 end,
                      n.referred_at desc, n.id
                    """)
            .bind("provider", provider)
            .bind("persons", Sql.uuids(persons))
            .map(EnrolmentRows::row)
            .list(),
        row -> row.enrolment().person());
  }

  @Override
  public void add(Enrolment enrolment, boolean sole) {
    handle
        .createUpdate(
            """
            insert into enrolment (id, provider, person, unit, model, major, sole, revision,
              lifecycle, phase, phase_label_sv, phase_label_en, attention, phase_since, marks, basis,
              referred_at, active_since, closed_at, outcome)
            values (:id, :provider, :person, :unit, :model, :major, :sole, :revision,
              :lifecycle, :phase, :sv, :en, :attention, :since, :marks, :basis,
              :referred, :active, :closed, :outcome)
            """)
        .bind("id", enrolment.id())
        .bind("provider", enrolment.provider())
        .bind("person", enrolment.person())
        .bind("unit", enrolment.unit())
        .bind("model", enrolment.model())
        .bind("major", enrolment.major())
        .bind("sole", sole)
        .bind("revision", enrolment.revision())
        .bindMap(changing(enrolment))
        .bind("referred", enrolment.referredAt())
        .execute();
  }

  @Override
  public boolean change(Enrolment enrolment) {
    return handle
            .createUpdate(
                """
                update enrolment set revision = :revision, lifecycle = :lifecycle, phase = :phase,
                  phase_label_sv = :sv, phase_label_en = :en, attention = :attention,
                  phase_since = :since, marks = :marks, basis = :basis, active_since = :active,
                  closed_at = :closed, outcome = :outcome
                where provider = :provider and id = :id and revision = :before
                """)
            .bind("provider", enrolment.provider())
            .bind("id", enrolment.id())
            .bind("revision", enrolment.revision())
            .bind("before", enrolment.revision() - 1)
            .bindMap(changing(enrolment))
            .execute()
        == 1;
  }

  @Override
  public boolean activeBeside(
      Id<Provider> provider, Id<Person> person, @Nullable Id<Enrolment> except) {
    return handle
        .createQuery(
            """
            select count(*) from enrolment where provider = :provider and person = :person and sole
              and lifecycle in ('ACTIVE', 'PAUSED') and id <> :except
            """)
        .bind("provider", provider)
        .bind("person", person)
        .bind("except", except == null ? new UUID(0, 0) : except.value())
        .map((row, context) -> row.getInt(1) > 0)
        .one();
  }

  @Override
  public Map<Id<Enrolment>, List<PhaseInterval>> history(
      Id<Provider> provider, Collection<Id<Enrolment>> enrolments) {
    return PhaseRows.history(handle, provider, enrolments);
  }

  @Override
  public void begin(Id<Provider> provider, Id<Enrolment> enrolment, PhaseInterval interval) {
    PhaseRows.begin(handle, provider, enrolment, interval);
  }

  @Override
  public void end(
      Id<Provider> provider, Id<Enrolment> enrolment, boolean mark, String id, Instant at) {
    PhaseRows.end(handle, provider, enrolment, mark, id, at);
  }

  @Override
  public void coordinate(Id<Provider> provider, Id<Enrolment> enrolment, Coordinator coordinator) {
    CoordinatorRows.coordinate(handle, provider, enrolment, coordinator);
  }

  @Override
  public List<Coordinator> coordinators(Id<Provider> provider, Id<Enrolment> enrolment) {
    return CoordinatorRows.coordinators(handle, provider, enrolment);
  }

  @Override
  public void leaveOpen(Id<Provider> provider, Id<Enrolment> enrolment, LocalDate until) {
    handle.execute(
        "update enrolment set open_door_until = ? where provider = ? and id = ?",
        until,
        provider,
        enrolment);
  }

  @Override
  public List<OwnCadence> cadences(Id<Provider> provider, Id<Enrolment> enrolment) {
    return CadenceRows.cadences(handle, provider, enrolment);
  }

  @Override
  public void setCadence(
      Id<Provider> provider, Id<Enrolment> enrolment, NewCadence wanted, Id<Staff> by, Instant at) {
    CadenceRows.set(handle, provider, enrolment, wanted, by, at);
  }

  @Override
  public void took(Id<Provider> provider, Id<Enrolment> enrolment, StepRow step) {
    StepRows.add(handle, provider, enrolment, step);
  }

  @Override
  public List<StepTaken> steps(Id<Provider> provider, Id<Enrolment> enrolment) {
    return StepRows.of(handle, provider, enrolment);
  }

  @Override
  public void sign(
      Id<Provider> provider,
      Id<Enrolment> enrolment,
      int revision,
      String step,
      ActorRole role,
      Id<Staff> staff,
      Instant at) {
    SignatureRows.add(handle, provider, enrolment, revision, step, role, staff, at);
  }

  @Override
  public Set<ActorRole> signatures(
      Id<Provider> provider, Id<Enrolment> enrolment, int revision, String step) {
    return SignatureRows.of(handle, provider, enrolment, revision, step);
  }

  @Override
  public OpenCount countOpen(String model) {
    return handle
        .createQuery(
            """
            select count(*),
              coalesce(sum(case when n.lifecycle in ('ACTIVE', 'PAUSED') then 1 else 0 end), 0),
              coalesce(sum(case when exists (select 1 from board_entry e
                where e.enrolment = n.id and e.closed_at is null) then 1 else 0 end), 0)
            from enrolment n where n.model = :model and n.lifecycle <> 'CLOSED'
            """)
        .bind("model", model)
        .map((row, context) -> new OpenCount(row.getInt(1), row.getInt(2), row.getInt(3)))
        .one();
  }

  @Override
  public List<ModelAtUnit> modelsAt(Id<Provider> provider, Collection<Id<Unit>> units) {
    return handle
        .createQuery(
            """
            select n.unit, n.model, n.major, count(*) from
            """
                + Sql.atUnits("enrolment", "n")
                + "where n.lifecycle <> 'CLOSED' group by n.unit, n.model, n.major"
                + " order by n.unit, n.model, n.major")
        .bind("provider", provider)
        .bind("units", Sql.uuids(units))
        .map(
            (row, context) ->
                new ModelAtUnit(
                    new Id<>(row.getObject(1, UUID.class)),
                    row.getString(2),
                    row.getInt(3),
                    row.getInt(4)))
        .list();
  }

  private static Map<String, @Nullable Object> changing(Enrolment enrolment) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("lifecycle", enrolment.lifecycle().name());
    values.put("phase", enrolment.phase());
    values.put("sv", enrolment.phaseLabel().sv());
    values.put("en", enrolment.phaseLabel().en());
    values.put("attention", enrolment.attention());
    values.put("since", enrolment.phaseSince());
    values.put("marks", String.join(" ", enrolment.marks().stream().sorted().toList()));
    values.put("basis", enrolment.basis() == null ? null : enrolment.basis().name());
    values.put("active", enrolment.activeSince());
    values.put("closed", enrolment.closedAt());
    values.put("outcome", enrolment.outcome() == null ? null : enrolment.outcome().name());
    return values;
  }
}
