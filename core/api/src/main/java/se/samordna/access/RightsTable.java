package se.samordna.access;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of rights as it decides on a day, with what the provider has said of it.
 *
 * @param version the first twelve hexadecimal digits of the SHA-256 of its rows: the same for every
 *     table that decides the same in the same words
 * @param day when it was read
 * @param rows in the order in which they are asked; the first that fits decides
 * @param decision the newest of the provider's, {@code null} when there is none
 * @param review when accounts, roles and rights were gone through last, {@code null} for never
 */
public record RightsTable(
    String version,
    LocalDate day,
    List<RightsRow> rows,
    @Nullable RightsDecision decision,
    @Nullable RightsReview review) {
  public RightsTable {
    rows = List.copyOf(rows);
  }

  /** Whether the newest decision is on the table that decides now. */
  public boolean isDecided() {
    return decision != null && decision.version().equals(version);
  }
}
