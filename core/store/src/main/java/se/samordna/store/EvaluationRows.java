package se.samordna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.plan.Evaluation;
import se.samordna.plan.Plan;

/** How far the goals of plans have come, one row for each time that somebody looked. */
final class EvaluationRows {
  private EvaluationRows() {}

  /** The evaluations of some plans, each plan's newest first; one statement. */
  static Map<Id<Plan>, List<Evaluation>> of(Handle handle, List<Plan> plans) {
    Map<Id<Plan>, List<Evaluation>> evaluations = new HashMap<>();
    handle
        .createQuery(
            """
            select plan, id, goal, on_day, outcome, person_rating, staff_rating, persons_view,
              comment, next_step, recorded_by, recorded_at
            from plan_evaluation where plan = any(:plans) order by plan, ord desc
            """)
        .bind("plans", Sql.uuids(plans.stream().map(Plan::id).toList()))
        .map((row, context) -> Map.entry(Sql.<Plan>id(row, 1), evaluation(row)))
        .forEach(
            found ->
                evaluations
                    .computeIfAbsent(found.getKey(), key -> new ArrayList<>())
                    .add(found.getValue()));
    return evaluations;
  }

  private static Evaluation evaluation(ResultSet row) throws SQLException {
    return new Evaluation(
        Sql.id(row, 2),
        Sql.id(row, 3),
        row.getObject(4, LocalDate.class),
        Evaluation.Outcome.valueOf(row.getString(5)),
        Sql.whole(row, 6),
        Sql.whole(row, 7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        Sql.id(row, 11),
        Sql.required(row, 12));
  }

  /**
   * Adds an evaluation.
   *
   * @param ord its place among those of the plan
   */
  static void add(
      Handle handle, Id<Provider> provider, Id<Plan> plan, int ord, Evaluation evaluation) {
    handle.execute(
        "insert into plan_evaluation (id, provider, plan, ord, goal, on_day, outcome,"
            + " person_rating, staff_rating, persons_view, comment, next_step, recorded_by,"
            + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        evaluation.id(),
        provider,
        plan,
        ord,
        evaluation.goal(),
        evaluation.date(),
        evaluation.outcome().name(),
        evaluation.personRating(),
        evaluation.staffRating(),
        evaluation.personsView(),
        evaluation.comment(),
        evaluation.next(),
        evaluation.recordedBy(),
        evaluation.recordedAt());
  }
}
