package se.samordna.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which system is the system of record for a provider's plans of one kind.
 *
 * @param name the other system, empty when it is Samordna itself
 * @param from when it was settled
 * @param until when something else was settled, {@code null} while it holds
 */
public record RecordSystem(PlanType type, String name, Instant from, @Nullable Instant until) {

  /** Whether the plans are kept in another system, and only a working copy here. */
  public boolean isElsewhere() {
    return !name.isEmpty();
  }
}
