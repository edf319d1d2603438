package se.samordna.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.engine.store.PlanRecordStore;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.plan.CorrectionNote;
import se.samordna.plan.PlanElsewhere;
import se.samordna.plan.PlanType;
import se.samordna.plan.ProvisionalVersion;
import se.samordna.plan.RecordSystem;

/** What stands beside plans. */
final class PlanRecordTable implements PlanRecordStore {
  private final Handle handle;

  PlanRecordTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public List<ProvisionalVersion> provisional(Id<Provider> provider, Id<Person> person) {
    return ProvisionalRows.of(handle, provider, person);
  }

  @Override
  public void add(Id<Provider> provider, ProvisionalVersion waiting) {
    ProvisionalRows.add(handle, provider, waiting);
  }

  @Override
  public void settle(Id<Provider> provider, ProvisionalVersion settled) {
    ProvisionalRows.settle(handle, provider, settled);
  }

  @Override
  public Optional<Id<Person>> personOf(Id<Provider> provider, Id<PlanElsewhere> plan) {
    return Owners.of(handle, "plan_elsewhere", provider, plan);
  }

  @Override
  public List<PlanElsewhere> elsewhere(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            """
            select id, person, what, holder, told_on, recorded_by, recorded_at from plan_elsewhere
            where provider = ? and person = ? and ended_at is null order by recorded_at desc, id
            """)
        .bind(0, provider)
        .bind(1, person)
        .map(
            (row, context) ->
                new PlanElsewhere(
                    Sql.id(row, 1),
                    Sql.id(row, 2),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, LocalDate.class),
                    Sql.id(row, 6),
                    Sql.required(row, 7)))
        .list();
  }

  @Override
  public void add(Id<Provider> provider, PlanElsewhere plan) {
    handle.execute(
        "insert into plan_elsewhere (id, provider, person, what, holder, told_on, recorded_by,"
            + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
        plan.id(),
        provider,
        plan.person(),
        plan.what(),
        plan.holder(),
        plan.toldOn(),
        plan.recordedBy(),
        plan.recordedAt());
  }

  @Override
  public boolean end(Id<Provider> provider, Id<PlanElsewhere> plan, Instant at, Id<Staff> by) {
    return handle.execute(
            "update plan_elsewhere set ended_at = ?, ended_by = ? where provider = ? and id = ?"
                + " and ended_at is null",
            at,
            by,
            provider,
            plan)
        == 1;
  }

  @Override
  public List<CorrectionNote> corrections(Id<Provider> provider, Id<Person> person) {
    return handle
        .createQuery(
            """
            select id, plan, version, words, recorded_by, recorded_at,
              said_by, said_through, said_on, said_how
            from plan_correction where provider = ? and person = ? order by recorded_at, id
            """)
        .bind(0, provider)
        .bind(1, person)
        .map(
            (row, context) ->
                new CorrectionNote(
                    Sql.id(row, 1),
                    Sql.id(row, 2),
                    row.getInt(3),
                    row.getString(4),
                    Objects.requireNonNull(SaidRows.read(row, 7)),
                    Sql.idOrNull(row, 5),
                    Sql.required(row, 6)))
        .list();
  }

  @Override
  public void add(Id<Provider> provider, Id<Person> person, CorrectionNote note) {
    SaidRows.bind(
            handle
                .createUpdate(
                    """
                    insert into plan_correction (id, provider, person, plan, version, words,
                      recorded_by, recorded_at, said_by, said_through, said_on, said_how)
                    values (:id, :provider, :person, :plan, :version, :words, :recordedBy,
                      :recordedAt, :saidBy, :through, :saidOn, :how)
                    """)
                .bind("id", note.id())
                .bind("provider", provider)
                .bind("person", person)
                .bind("plan", note.plan())
                .bind("version", note.version())
                .bind("words", note.words())
                .bind("recordedBy", note.recordedBy())
                .bind("recordedAt", note.recordedAt()),
            note.said())
        .execute();
  }

  @Override
  public List<RecordSystem> systems(Id<Provider> provider) {
    return handle
        .createQuery(
            "select type, name, begun_at, ended_at from plan_system where provider = ?"
                + " order by type, ord desc")
        .bind(0, provider)
        .map(
            (row, context) ->
                new RecordSystem(
                    PlanType.valueOf(row.getString(1)),
                    row.getString(2),
                    Sql.required(row, 3),
                    Sql.instant(row, 4)))
        .list();
  }

  @Override
  public void keepIn(Id<Provider> provider, RecordSystem system, String by) {
    handle.execute(
        "update plan_system set ended_at = ? where provider = ? and type = ? and ended_at is null",
        system.from(),
        provider,
        system.type().name());
    handle.execute(
        "insert into plan_system (provider, type, ord, name, begun_at, settled_by)"
            + " select ?, ?, count(*) + 1, ?, ?, ? from plan_system where provider = ? and type = ?",
        provider,
        system.type().name(),
        system.name(),
        system.from(),
        by,
        provider,
        system.type().name());
  }
}
