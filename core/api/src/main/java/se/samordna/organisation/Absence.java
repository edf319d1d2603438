package se.samordna.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;

/**
 * A period in which a member of staff is away. One of more than 14 days takes the member's capacity
 * out of the caseload and lists the persons left uncovered (sources.md, caseload).
 *
 * @param to last day, {@code null} while open
 * @param deputy who stands in meanwhile, {@code null} when nobody is named
 */
public record Absence(
    Id<Absence> id,
    Id<Staff> staff,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable Id<Staff> deputy) {
  /** More days away than this take the post out of the caseload. */
  public static final int DAYS_COUNTED = 14;

  /** Whether it is so long that the post is not counted meanwhile. */
  public boolean takesThePost() {
    return to == null || !to.isBefore(from.plusDays(DAYS_COUNTED));
  }
}
