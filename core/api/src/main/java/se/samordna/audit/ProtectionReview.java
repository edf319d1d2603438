package se.samordna.audit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.audit.SampledAccess.Conclusion;
import se.samordna.audit.SampledAccess.Review;
import se.samordna.person.Person;

/**
 * That somebody's identity became protected, and what an auditor found who went through who had
 * read of the person before. Says nothing of the person but the id.
 *
 * @param arrivedAt when the protection was recorded
 * @param due the last day on which the review is to be done
 * @param review the newest of what has been found, {@code null} when nobody has looked
 */
public record ProtectionReview(
    Id<ProtectionReview> id,
    Id<Person> person,
    Instant arrivedAt,
    LocalDate due,
    @Nullable Review review) {
  /** Within how many days it is to be done; ours (sources.md, protection). */
  public static final int WITHIN_DAYS = 7;

  /** Whether somebody has come to an end with it; asking about something is none. */
  public boolean isDone() {
    return review != null && review.conclusion() != Conclusion.ASKED_ABOUT;
  }
}
