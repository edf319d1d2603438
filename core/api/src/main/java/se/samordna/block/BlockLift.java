package se.samordna.block;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.network.Said;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;

/**
 * That the person lets one more unit read what is blocked, for a while (PDL 4 kap. 5 §).
 *
 * @param unit whose staff may read
 * @param said who said yes, on which day and how
 * @param recordedBy who wrote it down, {@code null} when the person did it by their own login
 * @param until the moment when it is closed to them again, which the person may bring forward
 */
public record BlockLift(
    Id<BlockLift> id,
    Id<Unit> unit,
    String unitName,
    Said said,
    @Nullable Id<Staff> recordedBy,
    Instant at,
    Instant until) {

  /** Whether the unit's staff may read at the moment. */
  public boolean holdsAt(Instant moment) {
    return !moment.isBefore(at) && moment.isBefore(until);
  }
}
