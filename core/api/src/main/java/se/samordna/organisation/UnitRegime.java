package se.samordna.organisation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;

/**
 * Under which law a unit keeps its records, from a day on. What was written before stays under what
 * it was written under.
 *
 * @param from the first day, {@code null} for what holds until something is settled
 * @param to the last day, {@code null} while it holds
 * @param setBy who settled it; empty for what follows from the kind of provider
 * @param setAt when, {@code null} for the same
 */
public record UnitRegime(
    Id<Unit> unit,
    LegalRegime regime,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String setBy,
    @Nullable Instant setAt) {

  /** Whether it holds on the day. */
  public boolean covers(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }
}
