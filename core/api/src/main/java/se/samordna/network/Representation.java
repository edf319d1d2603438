package se.samordna.network;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may speak for a person, and since when.
 *
 * @param mandates those in force first, then the newest
 * @param maturity the newest first
 * @param comesOfAge the day on which the person turns 18, {@code null} when the birth date is not
 *     known
 * @param underAge whether the person is known to be under 18
 */
public record Representation(
    List<Mandate> mandates,
    List<MaturityNote> maturity,
    @Nullable LocalDate comesOfAge,
    boolean underAge) {
  public Representation {
    mandates = List.copyOf(mandates);
    maturity = List.copyOf(maturity);
  }
}
