package se.samordna.disposal;

import java.time.Period;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.organisation.LegalRegime;

/**
 * How long something is kept, one row of {@code retention.csv}.
 *
 * @param subject what a decision on disposal of it applies to
 * @param regime under which law it was written, {@code null} for any
 * @param kept at least so long
 * @param after from when that is reckoned
 * @param byEndOfNextYear whether it is to be gone when the calendar year after has ended
 * @param unless what keeps it longer
 * @param law where that stands, or that it is ours
 */
public record RetentionRule(
    DisposalSubject subject,
    @Nullable LegalRegime regime,
    Period kept,
    After after,
    boolean byEndOfNextYear,
    Set<Exemption> unless,
    String law) {
  public RetentionRule {
    unless = Set.copyOf(unless);
  }

  /** From when a time is reckoned. */
  public enum After {
    /** The day on which something was written of the person last. */
    LAST_ENTRY,
    /** The last day on which any unit took part in the person's care. */
    END_OF_CARE,
    /** The day on which a mandate of a personal ombud ended. */
    END_OF_MANDATE,
    /** The day on which it was written itself. */
    WRITTEN,
    /** The day of an order. */
    ORDER
  }

  /** What keeps something longer than its rule says. */
  public enum Exemption {
    /** A public provider's records go only by a decision of the archive authority. */
    ARCHIVE,
    /** Files kept for research, by where the provider is or on which day somebody was born. */
    RESEARCH_SAMPLE,
    /** Files of children who lived in a home by LSS 9 § 8. */
    CHILD_HOUSING,
    /** Nothing removes it. */
    ALWAYS
  }
}
