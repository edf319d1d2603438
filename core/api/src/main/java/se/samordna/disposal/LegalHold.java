package se.samordna.disposal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.person.Person;

/**
 * That a person's record is not disposed of, whatever is decided. It holds from the moment it is
 * placed, also before its first day.
 *
 * @param name empty for somebody with protected identity
 * @param reason empty for somebody with protected identity, of whom it could tell; the ground
 *     stands, and who placed it knows
 * @param to the last day, {@code null} while nobody knows
 * @param endedAt when it was ended before that, {@code null} when it was not
 * @param endedReason empty for somebody with protected identity
 */
public record LegalHold(
    Id<LegalHold> id,
    Id<Person> person,
    String name,
    HoldGround ground,
    String reason,
    LocalDate from,
    @Nullable LocalDate to,
    String placedBy,
    Instant placedAt,
    @Nullable Instant endedAt,
    @Nullable String endedBy,
    @Nullable String endedReason) {

  /** Whether it still holds on the day. */
  public boolean holdsOn(LocalDate day) {
    return endedAt == null && (to == null || !day.isAfter(to));
  }
}
