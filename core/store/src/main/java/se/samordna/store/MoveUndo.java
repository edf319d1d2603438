package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.MoveStore.Happened;
import se.samordna.engine.store.MoveStore.Moved;
import se.samordna.engine.store.MoveStore.Scope;
import se.samordna.enrolment.Enrolment;

/** Takes moves back, a batch at a time, as long as nothing has happened since. */
final class MoveUndo {
  /**
   * The revisions of all that is kept of an enrolment {@code n}, added up. Revisions only rise and
   * rows only come, so whatever somebody does makes a sum larger.
   */
  static final String TRACES =
      """
      (select coalesce(sum(t.revision), 0) from task t
        where t.enrolment = n.id and t.provider = n.provider),
      (select coalesce(sum(b.revision), 0) from board_entry b
        where b.enrolment = n.id and b.provider = n.provider),
      (select coalesce(sum(f.revision), 0) from answered_form f
        where f.person = n.person and f.enrolment = n.id and f.provider = n.provider),
      (select count(*) from step_signature s
        where s.enrolment = n.id and s.provider = n.provider)
      """;

  private static final Happened[] TRACED = {
    Happened.TASK, Happened.BOARD, Happened.FORM, Happened.SIGNATURE
  };

  private MoveUndo() {}

  static List<Moved> next(Handle handle, Scope scope, @Nullable Id<Enrolment> after, int size) {
    return MoveScope.bind(
            handle.createQuery(
                "select m.enrolment, n.person, n.unit, n.phase,"
                    + " n.revision <> m.revision + 1 or n.major <> m.to_major,"
                    + " m.tasks, m.stays, m.forms, m.signatures, "
                    + TRACES
                    + """
                    from enrolment_move m join enrolment n on n.id = m.enrolment
                    where m.provider = :provider and m.model = :model and m.to_major = :to
                      and m.from_major = :from and m.undone_at is null
                    """
                    + MoveScope.at(scope, "m")
                    + (after == null ? "" : " and m.enrolment > :after")
                    + " order by m.enrolment limit :size"),
            scope)
        .bind("to", scope.to())
        .bindMap(after == null ? Map.of() : Map.of("after", after.value()))
        .bind("size", size)
        .map(
            (row, context) ->
                new Moved(
                    Sql.id(row, 1), Sql.id(row, 2), Sql.id(row, 3), row.getString(4), since(row)))
        .list();
  }

  private static Set<Happened> since(ResultSet row) throws SQLException {
    Set<Happened> since = EnumSet.noneOf(Happened.class);
    if (row.getBoolean(5)) {
      since.add(Happened.STEP);
    }
    for (int i = 0; i < TRACED.length; i++) {
      if (row.getLong(6 + i) != row.getLong(6 + TRACED.length + i)) {
        since.add(TRACED[i]);
      }
    }
    return since;
  }

  static void undo(
      Handle handle, Scope scope, Collection<Id<Enrolment>> enrolments, Instant at, String by) {
    Sets sets = new Sets(handle, scope, enrolments);
    sets.update(
        """
        update enrolment set (major, revision, phase, phase_label_sv, phase_label_en, attention,
            phase_since) =
          (select m.from_major, m.revision, m.phase, m.phase_label_sv, m.phase_label_en,
            m.attention, m.phase_since
          from enrolment_move m where m.enrolment = enrolment.id and
        """
            + MoveWrites.IN_FORCE
            + ") where provider = :provider and id = any(:ids)",
        Map.of());
    sets.update(
        """
        delete from enrolment_interval
        where provider = :provider and enrolment = any(:ids) and mark = false and ended_at is null
          and exists (select 1 from enrolment_move m
            where m.enrolment = enrolment_interval.enrolment and m.phase <> m.to_phase and
        """
            + MoveWrites.IN_FORCE
            + ")",
        Map.of());
    sets.update(
        """
        update enrolment_interval set ended_at = null
        where provider = :provider and enrolment = any(:ids) and mark = false
          and exists (select 1 from enrolment_move m
            where m.enrolment = enrolment_interval.enrolment and m.phase <> m.to_phase
              and m.phase = enrolment_interval.code and m.moved_at = enrolment_interval.ended_at and
        """
            + MoveWrites.IN_FORCE
            + ")",
        Map.of());
    sets.update(
        """
        delete from task where provider = :provider and enrolment = any(:ids)
          and exists (select 1 from enrolment_move m
            where m.enrolment = task.enrolment and m.review_task = task.id and
        """
            + MoveWrites.IN_FORCE
            + ")",
        Map.of());
    sets.update(
        "update enrolment_move set undone_at = :at, undone_by = :by where enrolment = any(:ids)"
            + " and provider = :provider and to_major = :to and undone_at is null",
        Map.of("at", at, "by", by));
  }

  private record Sets(Handle handle, Scope scope, Collection<Id<Enrolment>> enrolments) {
    void update(String sql, Map<String, ?> values) {
      handle
          .createUpdate(sql)
          .bind("ids", Sql.uuids(enrolments))
          .bind("provider", scope.provider())
          .bind("to", scope.to())
          .bindMap(values)
          .execute();
    }
  }
}
