package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
  private static final String STAY =
      """
      select id, person, revision, kind, place, legal_form, admitted_on, discharged_on, recorded_at
      from admission where provider = :provider and
      """;

  private final Handle handle;

  AdmissionTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<Admission> admission) {
    return find(provider, admission).map(Admission::person);
  }

  @Override
  public List<Admission> of(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(STAY + "person = :person order by admitted_on desc, recorded_at desc, id")
        .bind("provider", provider)
        .bind("person", person)
        .map((row, context) -> admission(row))
        .list();
  }

  @Override
  public Optional<Admission> find(Id<Provider> provider, Id<Admission> admission) {
    return handle
        .createQuery(STAY + "id = :id")
        .bind("provider", provider)
        .bind("id", admission)
        .map((row, context) -> admission(row))
        .findOne();
  }

  @Override
  public void add(Id<Provider> provider, Admission admission) {
    handle.execute(
        """
        insert into admission (id, provider, person, revision, kind, place, legal_form, admitted_on,
          discharged_on, recorded_at) values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?)
        """,
        admission.id(),
        provider,
        admission.person(),
        admission.kind().name(),
        admission.place(),
        admission.legalForm().name(),
        admission.admittedOn(),
        admission.dischargedOn(),
        admission.recordedAt());
  }

  @Override
  public boolean discharge(
      Id<Provider> provider, Id<Admission> admission, int revision, LocalDate on) {
    return handle.execute(
            """
            update admission set revision = revision + 1, discharged_on = ?
            where provider = ? and id = ? and revision = ?
            """,
            on,
            provider,
            admission,
            revision)
        == 1;
  }

  @Override
  public Optional<Id<Person>> personOfStatus(Id<Provider> provider, Id<LegalStatus> status) {
    return handle
        .createQuery("select person from legal_status where provider = :provider and id = :id")
        .bind("provider", provider)
        .bind("id", status)
        .map((row, context) -> Sql.<Person>id(row, 1))
        .findOne();
  }

  @Override
  public List<LegalStatus> statuses(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            """
            select id, person, revision, form, from_day, to_day, next_decision, conditions,
              chief_physician_unit
            from legal_status where provider = :provider and person = :person
            order by from_day desc, recorded_at desc, id
            """)
        .bind("provider", provider)
        .bind("person", person)
        .map((row, context) -> status(row))
        .list();
  }

  @Override
  public void add(Id<Provider> provider, LegalStatus status, Instant at) {
    handle.execute(
        """
        insert into legal_status (id, provider, person, revision, form, from_day, to_day,
          next_decision, conditions, chief_physician_unit, recorded_at)
        values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)
        """,
        status.id(),
        provider,
        status.person(),
        status.form().name(),
        status.from(),
        status.to(),
        status.nextDecision(),
        String.join("\n", status.conditions()),
        status.chiefPhysicianUnit(),
        at);
  }

  @Override
  public boolean end(
      Id<Provider> provider, Id<LegalStatus> status, int revision, LocalDate lastDay) {
    return handle.execute(
            """
            update legal_status set revision = revision + 1, to_day = ?
            where provider = ? and id = ? and revision = ?
            """,
            lastDay,
            provider,
            status,
            revision)
        == 1;
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

  private static LegalStatus status(ResultSet row) throws SQLException {
    String conditions = row.getString(8);
    return new LegalStatus(
        Sql.id(row, 1),
        Sql.id(row, 2),
        row.getInt(3),
        LegalForm.valueOf(row.getString(4)),
        row.getObject(5, LocalDate.class),
        Sql.day(row, 6),
        Sql.day(row, 7),
        conditions.isEmpty() ? List.of() : List.of(conditions.split("\n")),
        row.getString(9));
  }
}
