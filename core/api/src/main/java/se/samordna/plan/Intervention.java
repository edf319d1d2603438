package se.samordna.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;

/**
 * An <em>insats</em>: what is done, by whom, and when it is followed up.
 *
 * <p>One without performer or follow-up date can be written down but not activated (sources.md,
 * plans).
 *
 * @param performer who does it, empty while not decided
 * @param followUp when it is followed up, {@code null} while not decided
 * @param cadence how often, in words, empty when once
 */
public record Intervention(
    Id<Intervention> id,
    String what,
    String performer,
    @Nullable LocalDate start,
    String cadence,
    @Nullable LocalDate followUp,
    Status status) {

  /** Where an intervention stands. */
  public enum Status {
    PROPOSED,
    ACTIVE,
    DONE,
    STOPPED
  }

  /** Whether the intervention has what it needs to be activated. */
  public boolean canBeActive() {
    return !performer.isBlank() && followUp != null;
  }
}
