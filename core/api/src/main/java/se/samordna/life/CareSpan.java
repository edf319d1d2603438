package se.samordna.life;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A time in care or on a team's board, as a fact. It says what was, and not whether that was good:
 * in the Swedish study of FACT days in care rose while everyday life got better (sources.md,
 * outcomes).
 *
 * @param from the day it began
 * @param to the day it ended, {@code null} while it lasts
 * @param days the days it has touched so far, the first and the last included
 */
public record CareSpan(Kind kind, LocalDate from, @Nullable LocalDate to, int days) {
  /** A span, with its days reckoned up to a day while it lasts. */
  public static CareSpan of(Kind kind, LocalDate from, @Nullable LocalDate to, LocalDate today) {
    LocalDate last = to == null ? today : to;
    return new CareSpan(kind, from, to, (int) ChronoUnit.DAYS.between(from, last) + 1);
  }

  /** Where. */
  public enum Kind {
    INPATIENT,
    CUSTODY,
    /** On a team's board. */
    BOARD
  }
}
