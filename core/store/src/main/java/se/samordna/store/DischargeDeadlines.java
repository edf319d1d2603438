package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.discharge.DischargeDeadline;
import se.samordna.discharge.DischargeDeadline.Standing;
import se.samordna.discharge.DischargeDuty;
import se.samordna.discharge.DischargePlanning;
import se.samordna.discharge.Told;
import se.samordna.engine.store.DischargeStore.Ending;
import se.samordna.engine.store.DischargeStore.Outcome;
import se.samordna.organisation.Provider;
import se.samordna.task.Task;

/** The deadlines of planning before discharge. */
final class DischargeDeadlines {
  private static final Duration SOON = Duration.ofDays(1);
  private static final String BETWEEN = " ";

  private final Handle handle;

  DischargeDeadlines(Handle handle) {
    this.handle = handle;
  }

  /** Those of some plannings, in the order that they began, as they stand at a moment. */
  Map<Id<DischargePlanning>, List<DischargeDeadline>> of(
      Id<Provider> provider, Collection<Id<DischargePlanning>> plannings, Instant now) {
    return handle
        .createQuery(
            """
            select planning, id, duty, since, due, task, outcome, done_at, told
            from discharge_deadline where provider = :provider and planning = any(:plannings)
            order by since, id
            """)
        .bind("provider", provider)
        .bind("plannings", Sql.uuids(plannings))
        .map((row, context) -> Map.entry(Sql.<DischargePlanning>id(row, 1), deadline(row, now)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                LinkedHashMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static DischargeDeadline deadline(ResultSet row, Instant now) throws SQLException {
    Instant due = Sql.required(row, 5);
    Instant doneAt = Sql.instant(row, 8);
    return new DischargeDeadline(
        Sql.id(row, 2),
        DischargeDuty.valueOf(row.getString(3)),
        Sql.required(row, 4),
        due,
        Sql.id(row, 6),
        doneAt,
        told(row.getString(9)),
        standing(row.getString(7), due, doneAt == null ? now : doneAt));
  }

  private static List<Told> told(String words) {
    return Arrays.stream(words.split(BETWEEN))
        .filter(word -> !word.isEmpty())
        .map(Told::valueOf)
        .toList();
  }

  /**
   * @param at when it was done, or now
   */
  private static Standing standing(@Nullable String outcome, Instant due, Instant at) {
    boolean late = at.isAfter(due);
    if (outcome == null) {
      boolean soon = !at.plus(SOON).isBefore(due);
      return late ? Standing.MISSED : soon ? Standing.DUE : Standing.AHEAD;
    }
    return switch (Outcome.valueOf(outcome)) {
      case DONE -> late ? Standing.DONE_LATE : Standing.DONE;
      case SECRET -> Standing.SECRET;
      case DROPPED -> Standing.DROPPED;
    };
  }

  /** Whose open deadline a task stands for. */
  Optional<Id<DischargePlanning>> ofTask(Id<Provider> provider, Id<Task> task) {
    return handle
        .createQuery(
            "select planning from discharge_deadline"
                + " where provider = ? and task = ? and outcome is null")
        .bind(0, provider)
        .bind(1, task)
        .map((row, context) -> Sql.<DischargePlanning>id(row, 1))
        .findOne();
  }

  void add(Id<Provider> provider, Id<DischargePlanning> planning, DischargeDeadline one) {
    handle.execute(
        "insert into discharge_deadline (id, provider, planning, duty, since, due, task, told)"
            + " values (?, ?, ?, ?, ?, ?, ?, '')",
        one.id(),
        provider,
        planning,
        one.duty().name(),
        one.since(),
        one.due(),
        one.task());
  }

  void move(Id<Provider> provider, Id<DischargeDeadline> deadline, Instant due) {
    handle.execute(
        "update discharge_deadline set due = ? where provider = ? and id = ? and outcome is null",
        due,
        provider,
        deadline);
  }

  void end(Id<Provider> provider, Id<DischargeDeadline> deadline, Ending ending) {
    handle.execute(
        "update discharge_deadline set outcome = ?, done_at = ?, told = ?, recorded_by = ?,"
            + " recorded_at = ? where provider = ? and id = ? and outcome is null",
        ending.outcome().name(),
        ending.doneAt(),
        ending.told().stream().map(Told::name).collect(Collectors.joining(BETWEEN)),
        ending.by(),
        ending.at(),
        provider,
        deadline);
  }
}
