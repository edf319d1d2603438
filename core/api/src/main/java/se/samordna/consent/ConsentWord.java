package se.samordna.consent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.network.NetworkMember;

/**
 * How the person said yes, no or no longer, and on which day; whoever records it answers for it. An
 * adult says it alone: nobody consents for an adult.
 *
 * @param day the day it was said, which may be before it is recorded
 * @param guardian the member of the network who said it for somebody under age, {@code null} when
 *     the person said it
 * @param note who said what to whom; a spoken yes or no needs one
 */
public record ConsentWord(
    Form form, LocalDate day, @Nullable Id<NetworkMember> guardian, String note) {

  /** In what form it was said; no law prescribes one for a SIP (sources.md, consent). */
  public enum Form {
    WRITTEN,
    ORAL,
    ELECTRONIC
  }
}
