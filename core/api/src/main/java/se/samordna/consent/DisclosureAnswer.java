package se.samordna.consent;

import org.jspecify.annotations.Nullable;
import se.samordna.Id;

/**
 * Whether something may be told, and why.
 *
 * @param may whether it may
 * @param ground why it may, or what to do where it may not
 * @param consent the consent that it rests on, {@code null} for none
 */
public record DisclosureAnswer(boolean may, Ground ground, @Nullable Id<Consent> consent) {

  /** What an answer rests on. */
  public enum Ground {
    /** The recipient belongs to the same provider, where the inner rules decide. */
    SAME_PROVIDER,
    /** A living consent. */
    CONSENT,
    /** A section of law that was named. */
    STATUTE,
    /** An emergency with a reason, which is reviewed afterwards. */
    EMERGENCY,
    /** Nothing; the person can be asked. */
    ASK_FOR_CONSENT
  }
}
