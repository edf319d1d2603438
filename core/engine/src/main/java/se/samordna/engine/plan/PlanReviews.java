package se.samordna.engine.plan;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import se.samordna.engine.access.Access;
import se.samordna.engine.task.PersonTasks;
import se.samordna.engine.task.PersonTasks.Wanted;
import se.samordna.plan.Intervention;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanType;
import se.samordna.plan.SubGoal;
import se.samordna.task.Task;
import se.samordna.text.Text;

/**
 * What the kinds of plan ask for after they have been adopted: an individual plan by LSS is
 * reviewed at least once a year (LSS 10 §), and a rehabilitation plan is evaluated. Each is a task
 * of the person's coordinator from the adoption on, done by the next version or evaluation.
 */
final class PlanReviews {
  /** The task to review a plan by LSS. */
  private static final String LSS = "lss-plan-review";

  /** The task to evaluate a rehabilitation plan. */
  private static final String REHAB = "rehab-plan-evaluation";

  /** Days more until it counts as missed, as for a SIP; ours (sources.md, plans). */
  private static final int GRACE = 14;

  /** Where the plan names no day; ours (sources.md, plans). */
  private static final int MONTHS_TO_EVALUATE = 6;

  private static final Text REVIEW =
      new Text("Se över den individuella planen enligt LSS", "Review the individual plan by LSS");
  private static final Text EVALUATE =
      new Text("Utvärdera rehabiliteringsplanen", "Evaluate the rehabilitation plan");

  private PlanReviews() {}

  /** A new version is the review of the one before, and asks for the next. */
  static void adopted(Access access, PlanType type, PlanContent content) {
    if (type == PlanType.LSS_PLAN) {
      PersonTasks.end(access, LSS, Task.Status.DONE);
      LocalDate due = PlanChecks.withinAYear(access.today());
      PersonTasks.add(access, new Wanted(LSS, REVIEW, due, due));
    }
    if (type == PlanType.REHAB_PLAN) {
      PersonTasks.end(access, REHAB, Task.Status.CANCELLED);
      LocalDate due = evaluation(access.today(), content);
      PersonTasks.add(access, new Wanted(REHAB, EVALUATE, due, due.plusDays(GRACE)));
    }
  }

  /** The first day that the plan names from now on. */
  private static LocalDate evaluation(LocalDate today, PlanContent content) {
    return Stream.concat(
            content.goals().stream().flatMap(goal -> goal.subGoals().stream()).map(SubGoal::by),
            content.interventions().stream().map(Intervention::followUp))
        .filter(Objects::nonNull)
        .filter(day -> !day.isBefore(today))
        .min(LocalDate::compareTo)
        .orElseGet(() -> today.plusMonths(MONTHS_TO_EVALUATE));
  }

  /** A goal of the plan has been evaluated. */
  static void evaluated(Access access, Plan plan) {
    if (plan.type() == PlanType.REHAB_PLAN) {
      PersonTasks.end(access, REHAB, Task.Status.DONE);
    }
  }

  /** The plan is over, and nothing more is asked for. */
  static void ended(Access access, Plan plan) {
    if (plan.type() == PlanType.LSS_PLAN) {
      PersonTasks.end(access, LSS, Task.Status.CANCELLED);
    }
    if (plan.type() == PlanType.REHAB_PLAN) {
      PersonTasks.end(access, REHAB, Task.Status.CANCELLED);
    }
  }
}
