package se.samordna.enrolment;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * Who leads the coordination for a time, and why: exactly one at a time for each active enrolment.
 *
 * @param rule the rule that decided (sources.md, coordination)
 * @param evidence the figures behind it, kept as they were
 * @param personsView what the person thinks of it, empty when not asked yet
 */
public record Coordinator(
    Id<Staff> staff,
    String name,
    DecisionRule rule,
    Map<String, String> evidence,
    Id<Staff> decidedBy,
    String personsView,
    Instant from,
    @Nullable Instant to) {
  public Coordinator {
    evidence = Map.copyOf(evidence);
  }

  /** By which rule a coordinator was chosen. */
  public enum DecisionRule {
    EXCLUSIVE_TEAM,
    PERSON_CHOICE,
    MOST_CONTACT,
    TEMPORARY
  }
}
