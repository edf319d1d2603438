package se.samordna.protection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.person.Person;
import se.samordna.protection.EmergencyOpening.Finding;

/**
 * Emergency openings of protected identities: somebody at a unit that takes part in the care, who
 * is not among the named staff, reads for a few hours what a named one reads. Each access of that
 * time stands in the person's log with the ground {@code EMERGENCY}, and each opening is reviewed.
 *
 * <p>Safe for use by many threads.
 */
@ProviderType
public interface EmergencyOpenings {
  /**
   * How long an opening holds; ours (sources.md, protection). Long enough for a night's emergency
   * and no longer than half a shift.
   */
  Duration LASTS = Duration.ofHours(4);

  /** The fewest words that tell a reason; ours. */
  int LEAST_WORDS = 3;

  /**
   * Opens for the caller alone, until {@link #LASTS} from now.
   *
   * @param reason what has happened, in a few words; kept and reviewed
   * @throws se.samordna.refusal.Refusal {@code CM-1014} where no unit of the caller's takes part in
   *     the person's care; {@code CM-5009} when the caller may read of the person already; {@code
   *     CM-5014} at {@code /reason} for less than {@link #LEAST_WORDS} words
   */
  EmergencyOpening open(Caller caller, Id<Person> person, String reason);

  /**
   * Until when the caller's own opening holds; empty when none does. Reads nothing of the person
   * and leaves no audit row.
   */
  Optional<Instant> openUntil(Caller caller, Id<Person> person);

  /**
   * The openings of the units that the caller leads, or of the whole provider for an auditor; the
   * newest first.
   */
  Page<EmergencyOpening> list(Caller caller, PageRequest page);

  /**
   * Says what a review found; once, and never of one's own opening.
   *
   * @param words what was found; kept and shown
   * @throws se.samordna.refusal.Refusal {@code CM-5012} when it has been reviewed already; {@code
   *     CM-5013} for one's own opening
   */
  EmergencyOpening review(Caller caller, Id<EmergencyOpening> opening, NewReview review);

  /** What is needed to review an opening. */
  record NewReview(Finding finding, String words) {}
}
