package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.admission.Admission;
import se.samordna.admission.LegalForm;
import se.samordna.admission.LegalStatus;
import se.samordna.engine.store.AdmissionStore;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/** Admissions and legal statuses. */
final class AdmissionTable implements AdmissionStore {
  private final Handle handle;

  AdmissionTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<Admission> admission) {
    return Owners.of(handle, "admission", provider, admission);
  }

  @Override
  public Optional<Id<Person>> personOfStatus(Id<Provider> provider, Id<LegalStatus> status) {
    return Owners.of(handle, "legal_status", provider, status);
  }

  @Override
  public void add(Id<Provider> provider, Admission admission) {
    handle.execute(
        "insert into admission (id, provider, person, revision, kind, place, legal_form,"
            + " admitted_on, discharged_on, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        admission.id(),
        provider,
        admission.person(),
        admission.revision(),
        admission.kind().name(),
        admission.place(),
        admission.legalForm().name(),
        admission.admittedOn(),
        admission.dischargedOn(),
        admission.recordedAt());
  }

  @Override
  public Map<Id<Person>, List<Admission>> of(
      Id<Provider> provider, Collection<Id<Person>> persons) {
    return Owners.grouped(
        handle
            .createQuery(
                """
                select id, person, revision, kind, place, legal_form, admitted_on,
                  discharged_on, recorded_at
                from admission where provider = :provider and person = any(:persons)
                order by admitted_on desc, recorded_at desc, id
                """)
            .bind("provider", provider)
            .bind("persons", Sql.uuids(persons))
            .map((row, context) -> admission(row))
            .list(),
        Admission::person);
  }

  private static Admission admission(ResultSet row) throws SQLException {
    return new Admission(
        Sql.id(row, 1),
        Sql.id(row, 2),
        row.getInt(3),
        Admission.Kind.valueOf(row.getString(4)),
        row.getString(5),
        LegalForm.valueOf(row.getString(6)),
        row.getObject(7, LocalDate.class),
        Sql.day(row, 8),
        Sql.required(row, 9));
  }

  @Override
  public boolean discharge(
      Id<Provider> provider, Id<Admission> admission, int revision, LocalDate on) {
    return handle.execute(
            "update admission set discharged_on = ?, revision = revision + 1 where provider = ?"
                + " and id = ? and revision = ?",
            on,
            provider,
            admission,
            revision)
        == 1;
  }

  @Override
  public void tookPart(
      Id<Provider> provider, Id<Admission> admission, boolean atEnd, boolean tookPart) {
    handle.execute(
        "update admission set "
            + (atEnd ? "team_at_discharge" : "team_at_admission")
            + " = ? where provider = ? and id = ?",
        tookPart,
        provider,
        admission);
  }

  @Override
  public void add(Id<Provider> provider, LegalStatus status, Instant recordedAt) {
    handle.execute(
        "insert into legal_status (id, provider, person, revision, form, from_day, to_day,"
            + " next_decision, conditions, chief_physician_unit, recorded_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        status.id(),
        provider,
        status.person(),
        status.revision(),
        status.form().name(),
        status.from(),
        status.to(),
        status.nextDecision(),
        LegalConditions.write(status.conditions()),
        status.chiefPhysicianUnit(),
        recordedAt);
  }

  @Override
  public Map<Id<Person>, List<LegalStatus>> legalStatuses(
      Id<Provider> provider, Collection<Id<Person>> persons) {
    return Owners.grouped(
        handle
            .createQuery(
                """
                select id, person, revision, form, from_day, to_day, next_decision, conditions,
                  chief_physician_unit
                from legal_status where provider = :provider and person = any(:persons)
                order by from_day desc, recorded_at desc, id
                """)
            .bind("provider", provider)
            .bind("persons", Sql.uuids(persons))
            .map((row, context) -> status(row))
            .list(),
        LegalStatus::person);
  }

  private static LegalStatus status(ResultSet row) throws SQLException {
    return new LegalStatus(
        Sql.id(row, 1),
        Sql.id(row, 2),
        row.getInt(3),
        LegalForm.valueOf(row.getString(4)),
        row.getObject(5, LocalDate.class),
        Sql.day(row, 6),
        Sql.day(row, 7),
        LegalConditions.read(row.getString(8)),
        row.getString(9));
  }

  @Override
  public boolean end(
      Id<Provider> provider, Id<LegalStatus> status, int revision, LocalDate lastDay) {
    return handle.execute(
            "update legal_status set to_day = ?, revision = revision + 1 where provider = ?"
                + " and id = ? and revision = ?",
            lastDay,
            provider,
            status,
            revision)
        == 1;
  }
}
