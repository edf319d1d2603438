package se.samordna.coordination;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * For whom an organisation offers a model (sources.md, coordination). It is said where somebody is
 * to be enrolled and never stops anybody: who decides on the referral decides.
 *
 * @param leastAge years, {@code null} for no least age
 * @param greatestAge years, {@code null} for no greatest age
 * @param decidedBy who decided, such as the local group of cooperation
 * @param to when another took its place, {@code null} while it holds
 */
public record TargetGroup(
    String model,
    String words,
    @Nullable Integer leastAge,
    @Nullable Integer greatestAge,
    String decidedBy,
    LocalDate decidedOn,
    Id<Staff> recordedBy,
    Instant from,
    @Nullable Instant to) {

  /** Whether somebody of the age is of the group, by age alone. */
  public boolean includes(int age) {
    return (leastAge == null || age >= leastAge) && (greatestAge == null || age <= greatestAge);
  }
}
