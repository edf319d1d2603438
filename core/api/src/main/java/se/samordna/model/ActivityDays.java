package se.samordna.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.text.Text;

/**
 * The days of one activity, or another number that a model leaves open, that hold at a unit on a
 * day: the organisation's own, else the model's.
 *
 * @param counts what the number counts; days for every activity
 * @param firstWithinDays days from what begins it to the first due day; the number itself where it
 *     counts something else
 * @param everyDays days between two, 0 when it is done once
 * @param declaredFirst what the model says of the first
 * @param declaredEvery what the model says of those that follow
 * @param from since when the organisation's own hold, {@code null} when they are the model's
 * @param reason why, empty when they are the model's
 */
public record ActivityDays(
    String activity,
    Text name,
    Counts counts,
    int firstWithinDays,
    int everyDays,
    int declaredFirst,
    int declaredEvery,
    @Nullable LocalDate from,
    String reason) {
  /** What a number that a model leaves open counts. */
  public enum Counts {
    DAYS,
    MONTHS,
    ADMISSIONS,
    /** Days in inpatient care. */
    CARE_DAYS
  }

  /**
   * Days of an organisation's own.
   *
   * @param everyDays 0 for what is done once
   * @param from today or later; tasks that are there already keep their days
   * @param reason why; kept and shown
   */
  public record NewActivityDays(
      String activity, int firstWithinDays, int everyDays, LocalDate from, String reason) {}
}
