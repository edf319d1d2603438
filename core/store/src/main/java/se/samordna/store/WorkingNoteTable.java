package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.disposal.DisposalDecision;
import se.samordna.disposal.DisposalRun;
import se.samordna.disposal.DisposalSubject;
import se.samordna.engine.store.WorkingNoteStore;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.WorkingNote;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;

/** Working notes, and the decisions by which they go. */
final class WorkingNoteTable implements WorkingNoteStore {
  private final Handle handle;

  WorkingNoteTable(Handle handle) {
    this.handle = handle;
  }

  @Override
  public void add(Id<Provider> provider, Id<Unit> unit, WorkingNote note) {
    handle.execute(
        "insert into working_note (id, provider, unit, meeting, written_by, written_at, note)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        note.id(),
        provider,
        unit,
        note.meeting(),
        note.writtenBy(),
        note.writtenAt(),
        note.text());
  }

  @Override
  public List<WorkingNote> of(Id<Provider> provider, Id<Meeting> meeting) {
    return handle
        .createQuery(
            "select n.id, n.meeting, n.written_by, s.given_name, s.family_name, n.written_at,"
                + " n.note from working_note n join staff s on s.id = n.written_by"
                + " where n.meeting = ? and n.provider = ? order by n.written_at, n.id")
        .bind(0, meeting)
        .bind(1, provider)
        .map(
            (row, context) ->
                new WorkingNote(
                    Sql.id(row, 1),
                    Sql.id(row, 2),
                    Sql.id(row, 3),
                    row.getString(4) + " " + row.getString(5),
                    Sql.required(row, 6),
                    row.getString(7)))
        .list();
  }

  @Override
  public int countBefore(Id<Provider> provider, Instant before) {
    return handle
        .createQuery("select count(*) from working_note where provider = ? and written_at < ?")
        .bind(0, provider)
        .bind(1, before)
        .mapTo(Integer.class)
        .one();
  }

  @Override
  public int removeBefore(Id<Provider> provider, Instant before, int atMost) {
    List<UUID> old =
        handle
            .createQuery(
                "select id from working_note where provider = ? and written_at < ?"
                    + " order by written_at, id limit ?")
            .bind(0, provider)
            .bind(1, before)
            .bind(2, atMost)
            .mapTo(UUID.class)
            .list();
    return old.isEmpty()
        ? 0
        : handle
            .createUpdate("delete from working_note where provider = :provider and id = any(:old)")
            .bind("provider", provider)
            .bind("old", old.toArray(UUID[]::new))
            .execute();
  }

  @Override
  public void decide(Id<Provider> provider, DisposalDecision decision) {
    handle.execute(
        "insert into disposal_decision (id, provider, applies_to, decided_by, decided_on,"
            + " reference, kept_days, recorded_by, recorded_at, archive, person, due_on)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        decision.id(),
        provider,
        decision.appliesTo().name(),
        decision.decidedBy(),
        decision.decidedOn(),
        decision.reference(),
        decision.keptDays(),
        decision.recordedBy(),
        decision.recordedAt(),
        decision.archive(),
        decision.person(),
        decision.dueOn());
  }

  @Override
  public boolean withdraw(Id<Provider> provider, Id<DisposalDecision> decision, Instant at) {
    return handle.execute(
            "update disposal_decision set withdrawn_at = ? where provider = ? and id = ?"
                + " and withdrawn_at is null",
            at,
            provider,
            decision)
        == 1;
  }

  @Override
  public List<DisposalDecision> decisions(Id<Provider> provider) {
    return handle
        .createQuery(
            "select id, applies_to, decided_by, decided_on, reference, kept_days, recorded_by,"
                + " recorded_at, withdrawn_at, archive, person, due_on from disposal_decision"
                + " where provider = ? order by recorded_at desc, id")
        .bind(0, provider)
        .map((row, context) -> decision(row))
        .list();
  }

  private static DisposalDecision decision(ResultSet row) throws SQLException {
    return new DisposalDecision(
        Sql.id(row, 1),
        DisposalSubject.valueOf(row.getString(2)),
        row.getString(3),
        row.getObject(4, LocalDate.class),
        row.getString(5),
        row.getInt(6),
        row.getString(7),
        Sql.required(row, 8),
        Sql.instant(row, 9),
        row.getString(10),
        Sql.idOrNull(row, 11),
        Sql.day(row, 12));
  }

  @Override
  public List<Id<Provider>> deciders(LocalDate day) {
    return handle
        .createQuery(
            "select provider from disposal_decision where withdrawn_at is null"
                + " and decided_on <= ? order by provider")
        .bind(0, day)
        .map((row, context) -> Sql.<Provider>id(row, 1))
        .list();
  }

  @Override
  public void ran(
      Id<Provider> provider,
      DisposalSubject subject,
      Id<DisposalDecision> decision,
      LocalDate day,
      int notes,
      Instant at) {
    RunRows.add(handle, provider, subject, decision, day, notes, 0, at);
  }

  @Override
  public List<DisposalRun> runs(Id<Provider> provider, int atMost) {
    return RunRows.newest(handle, provider, atMost);
  }
}
