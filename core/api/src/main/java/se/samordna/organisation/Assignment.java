package se.samordna.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;

/**
 * A member of staff's work at one unit for a period.
 *
 * @param fte part of a full-time post at this unit, 0.05 to 1.00 (sources.md, caseload)
 * @param caseCarrying whether the post carries persons; only such posts count as capacity
 * @param from first day
 * @param to last day, {@code null} while open
 */
public record Assignment(
    Id<Assignment> id,
    Id<Staff> staff,
    Id<Unit> unit,
    Role role,
    Profession profession,
    BigDecimal fte,
    boolean caseCarrying,
    LocalDate from,
    @Nullable LocalDate to) {
  /** The least part of a full-time post that an assignment may have. */
  public static final BigDecimal LEAST_FTE = new BigDecimal("0.05");

  public Assignment {
    if (fte.compareTo(LEAST_FTE) < 0 || fte.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("An assignment is 0.05 to 1.00 of full time");
    }
  }

  /** Whether the assignment is in force on the day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
