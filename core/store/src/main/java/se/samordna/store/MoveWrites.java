package se.samordna.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.MoveStore.By;
import se.samordna.engine.store.MoveStore.Landing;
import se.samordna.engine.store.MoveStore.Review;
import se.samordna.engine.store.MoveStore.Scope;

/** Moves a batch of enrolments: first what they were is kept, and from there all else follows. */
final class MoveWrites {
  /** What began an interval that no step began. */
  static final String STEP = "model-move";

  /** The move {@code m} that is under way or in force. */
  static final String IN_FORCE =
      " m.provider = :provider and m.to_major = :to and m.undone_at is null ";

  private final Handle handle;
  private final Scope scope;
  private final UUID[] ids;

  private MoveWrites(Handle handle, Scope scope, List<Landing> landings) {
    this.handle = handle;
    this.scope = scope;
    this.ids = Sql.uuids(landings.stream().map(Landing::enrolment).toList());
  }

  static void move(
      Handle handle, Scope scope, List<Landing> landings, Instant at, By by, Review review) {
    MoveWrites writes = new MoveWrites(handle, scope, landings);
    writes.keep(landings, at, by.name());
    writes.change();
    writes.phases(at, by);
    writes.tasks(at, review);
    writes.traces();
  }

  private void keep(List<Landing> landings, Instant at, String by) {
    handle
        .createUpdate(
            """
            insert into enrolment_move (enrolment, ord, provider, unit, model, from_major, to_major,
              revision, phase, phase_label_sv, phase_label_en, attention, phase_since, to_phase,
              to_label_sv, to_label_en, to_attention, reviewed, reasons, review_task, tasks, stays,
              forms, signatures, moved_at, moved_by)
            select n.id,
              (select coalesce(max(b.ord), 0) + 1 from enrolment_move b where b.enrolment = n.id),
              n.provider, n.unit, n.model, n.major, cast(:to as integer), n.revision, n.phase,
              n.phase_label_sv, n.phase_label_en, n.attention, n.phase_since, l.phase, l.sv, l.en,
              l.attention = 'true', l.task is not null, l.reasons, l.task, 0, 0, 0, 0,
              cast(:at as timestamp with time zone), cast(:by as varchar)
            from enrolment n join unnest(:ids, cast(:phases as varchar array),
                cast(:sv as varchar array), cast(:en as varchar array),
                cast(:attention as varchar array), cast(:reasons as varchar array), :tasks)
              l(id, phase, sv, en, attention, reasons, task) on l.id = n.id
            where n.id = any(:ids) and n.provider = :provider and n.model = :model
              and n.major = :from and n.lifecycle <> 'CLOSED'
            """)
        .bind("ids", ids)
        .bind("phases", each(landings, Landing::phase))
        .bind("sv", each(landings, one -> one.label().sv()))
        .bind("en", each(landings, one -> one.label().en()))
        .bind("attention", each(landings, one -> Boolean.toString(one.attention())))
        .bind("reasons", each(landings, one -> MoveScope.written(one.reasons())))
        .bind("tasks", landings.stream().map(MoveWrites::task).toArray(UUID[]::new))
        .bind("provider", scope.provider())
        .bind("model", scope.model())
        .bind("from", scope.from())
        .bind("to", scope.to())
        .bind("at", at)
        .bind("by", by)
        .execute();
  }

  private void change() {
    update(
        """
        update enrolment set (major, revision, phase, phase_label_sv, phase_label_en, attention,
            phase_since) =
          (select m.to_major, m.revision + 1, m.to_phase, m.to_label_sv, m.to_label_en,
            m.to_attention, case when m.to_phase = m.phase then m.phase_since else m.moved_at end
          from enrolment_move m where m.enrolment = enrolment.id and
        """
            + IN_FORCE
            + ") where provider = :provider and id = any(:ids)",
        Map.of());
  }

  /** A phase that keeps its name goes on; another begins as the one before it ends. */
  private void phases(Instant at, By by) {
    update(
        """
        update enrolment_interval set ended_at = :at
        where provider = :provider and enrolment = any(:ids) and mark = false and ended_at is null
          and exists (select 1 from enrolment_move m
            where m.enrolment = enrolment_interval.enrolment and m.phase <> m.to_phase and
        """
            + IN_FORCE
            + ")",
        Map.of("at", at));
    handle
        .createUpdate(
            """
            insert into enrolment_interval (enrolment, ord, provider, mark, code, label_sv, label_en,
              step, by_staff, begun_at, ended_at, lifecycle, attention)
            select m.enrolment, (select coalesce(max(b.ord), 0) + 1 from enrolment_interval b
                where b.enrolment = m.enrolment),
              m.provider, false, m.to_phase, m.to_label_sv, m.to_label_en, cast(:step as varchar),
              cast(:staff as uuid), m.moved_at, cast(null as timestamp with time zone),
              (select n.lifecycle from enrolment n where n.id = m.enrolment), m.to_attention
            from enrolment_move m where m.enrolment = any(:ids) and m.phase <> m.to_phase and
            """
                + IN_FORCE)
        .bind("ids", ids)
        .bind("provider", scope.provider())
        .bind("to", scope.to())
        .bind("step", STEP)
        .bind("staff", by.staff())
        .execute();
  }

  private void tasks(Instant at, Review review) {
    update(
        """
        insert into task (id, provider, person, unit, enrolment, revision, activity, title_sv,
          title_en, due, grace_until, status, created_at, reason)
        select m.review_task, m.provider, n.person, n.unit, n.id, 1, cast(:key as varchar),
          cast(:sv as varchar), cast(:en as varchar), cast(:due as date), cast(:grace as date),
          'OPEN', cast(:at as timestamp with time zone), ''
        from enrolment_move m join enrolment n on n.id = m.enrolment
        where m.enrolment = any(:ids) and m.review_task is not null and
        """
            + IN_FORCE,
        Map.of(
            "key", review.key(),
            "sv", review.title().sv(),
            "en", review.title().en(),
            "due", review.due(),
            "grace", review.graceUntil(),
            "at", at));
  }

  /** How much is kept of each from now on; an undo looks whether it is still as much. */
  private void traces() {
    update(
        "update enrolment_move set (tasks, stays, forms, signatures) = (select "
            + MoveUndo.TRACES
            + " from enrolment n where n.id = enrolment_move.enrolment)"
            + " where enrolment = any(:ids) and provider = :provider and to_major = :to"
            + " and undone_at is null",
        Map.of());
  }

  private void update(String sql, Map<String, ?> values) {
    handle
        .createUpdate(sql)
        .bind("ids", ids)
        .bind("provider", scope.provider())
        .bind("to", scope.to())
        .bindMap(values)
        .execute();
  }

  private static String[] each(List<Landing> landings, Function<Landing, String> value) {
    return landings.stream().map(value).toArray(String[]::new);
  }

  private static @Nullable UUID task(Landing landing) {
    Id<?> task = landing.task();
    return task == null ? null : task.value();
  }
}
