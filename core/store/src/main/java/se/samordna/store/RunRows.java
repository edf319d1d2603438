package se.samordna.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.disposal.DataCount;
import se.samordna.disposal.DataKind;
import se.samordna.disposal.DisposalDecision;
import se.samordna.disposal.DisposalRun;
import se.samordna.disposal.DisposalSubject;
import se.samordna.organisation.Provider;

/** What was removed on which day, in counts. */
final class RunRows {
  private RunRows() {}

  /** Adds a person to the day's count. */
  static void one(
      Handle handle,
      Id<Provider> provider,
      DisposalSubject subject,
      Id<DisposalDecision> decision,
      LocalDate day,
      Instant at) {
    add(handle, provider, subject, decision, day, 0, 1, at);
  }

  /** Adds notes or persons to the day's count. */
  static void add(
      Handle handle,
      Id<Provider> provider,
      DisposalSubject subject,
      Id<DisposalDecision> decision,
      LocalDate day,
      int notes,
      int persons,
      Instant at) {
    int added =
        handle.execute(
            "update disposal_run set notes = notes + ?, persons = persons + ?, decision = ?,"
                + " run_at = ? where provider = ? and applies_to = ? and on_day = ?",
            notes,
            persons,
            decision,
            at,
            provider,
            subject.name(),
            day);
    if (added == 0) {
      handle.execute(
          "insert into disposal_run (provider, applies_to, on_day, decision, notes, persons,"
              + " run_at) values (?, ?, ?, ?, ?, ?, ?)",
          provider,
          subject.name(),
          day,
          decision,
          notes,
          persons,
          at);
    }
  }

  /** Adds to how much of something went on the day. */
  static void add(
      Handle handle,
      Id<Provider> provider,
      DisposalSubject subject,
      LocalDate day,
      DataCount count) {
    int added =
        handle.execute(
            "update disposal_run_count set counted = counted + ? where provider = ?"
                + " and applies_to = ? and on_day = ? and kind = ?",
            count.count(),
            provider,
            subject.name(),
            day,
            count.kind().name());
    if (added == 0) {
      handle.execute(
          "insert into disposal_run_count (provider, applies_to, on_day, kind, counted)"
              + " values (?, ?, ?, ?, ?)",
          provider,
          subject.name(),
          day,
          count.kind().name(),
          count.count());
    }
  }

  /** The newest days, newest first. */
  static List<DisposalRun> newest(Handle handle, Id<Provider> provider, int atMost) {
    Map<String, List<DataCount>> counts = new HashMap<>();
    handle
        .createQuery(
            "select c.on_day, c.applies_to, c.kind, c.counted from disposal_run_count c"
                + " where c.provider = ? order by c.kind")
        .bind(0, provider)
        .map(
            (row, context) ->
                counts
                    .computeIfAbsent(
                        row.getObject(1, LocalDate.class) + row.getString(2),
                        day -> new ArrayList<>())
                    .add(new DataCount(DataKind.valueOf(row.getString(3)), row.getLong(4))))
        .list();
    return handle
        .createQuery(
            "select on_day, decision, notes, run_at, applies_to, persons from disposal_run"
                + " where provider = ? order by on_day desc, applies_to limit ?")
        .bind(0, provider)
        .bind(1, atMost)
        .map(
            (row, context) ->
                new DisposalRun(
                    row.getObject(1, LocalDate.class),
                    Sql.id(row, 2),
                    row.getInt(3),
                    Sql.required(row, 4),
                    DisposalSubject.valueOf(row.getString(5)),
                    row.getInt(6),
                    counts.getOrDefault(
                        row.getObject(1, LocalDate.class) + row.getString(5), List.of())))
        .list();
  }
}
