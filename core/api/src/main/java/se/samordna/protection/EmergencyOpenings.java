package se.samordna.protection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.protection.EmergencyOpening.Finding;

/**
 * Emergency openings of protected identities: somebody at a unit that takes part in the care, who
 * is not among the named staff, reads for a few hours what a named one reads. Each access of that
 * time stands in the person's log with the ground {@code EMERGENCY}, and each opening is reviewed.
 * So is each disclosure that rests on an emergency, which stands in the same list and opens
 * nothing.
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

  /**
   * Within how many days a review is to be done; ours (sources.md, protection). Until then it is
   * for those who lead or run the unit; afterwards the provider's auditors are told as well.
   */
  int REVIEW_DAYS = 7;

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
   * Opens somebody whose care no unit of the caller's takes part in, for the caller alone and until
   * {@link #LASTS} from now: a night unit that meets the person and needs the crisis plan. Whoever
   * takes part in the care may read (PDL 4 kap. 1 §), and in the emergency the unit does. Protected
   * or not, the person is found by the whole number alone, and reviewed as any opening.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2378} at {@code /number} when the provider has
   *     nobody with it; {@code CM-5009} when the caller may read of the person already; {@code
   *     CM-5014} at {@code /reason} for less than {@link #LEAST_WORDS} words; {@code CM-6020} for a
   *     unit that keeps no record; {@code CM-2379} when the caller has opened {@link #MOST_A_DAY}
   *     within a day; {@code CM-2362} after several numbers that nobody has, for a time
   */
  EmergencyOpening openElsewhere(Caller caller, NewOpening wanted);

  /** What is needed to open somebody in no care of the caller's units. */
  record NewOpening(Id<Unit> unit, String number, String reason) {}

  /** The most that one member of staff opens so within a day; ours. */
  int MOST_A_DAY = 10;

  /**
   * Until when the caller's own opening holds; empty when none does. Reads nothing of the person
   * and leaves no audit row.
   */
  Optional<Instant> openUntil(Caller caller, Id<Person> person);

  /**
   * The openings of the units that the caller leads or runs, or of the whole provider for an
   * auditor, and what was told from there in an emergency; the newest first.
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
