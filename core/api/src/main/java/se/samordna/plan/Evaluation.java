package se.samordna.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * How a goal went. The person's view and the staff's are fields apart: to disagree is normal.
 *
 * @param personRating the person's own rating, 0 to 10, {@code null} when not given
 * @param staffRating the staff's rating, 0 to 10, {@code null} when not given
 */
public record Evaluation(
    Id<Evaluation> id,
    Id<LifeGoal> goal,
    LocalDate date,
    Outcome outcome,
    @Nullable Integer personRating,
    @Nullable Integer staffRating,
    String personsView,
    String comment,
    String next,
    Id<Staff> recordedBy,
    Instant recordedAt) {

  /** How it went (sources.md, plans). */
  public enum Outcome {
    ACHIEVED,
    PARTLY,
    NOT,
    CHANGED,
    DROPPED
  }
}
