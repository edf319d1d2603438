package se.samordna.own;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.block.Block;
import se.samordna.block.BlockLift;
import se.samordna.organisation.Unit;

/**
 * What the person has blocked of what units write, and what can be.
 *
 * @param known whether there are blocks at all, which is so in health care alone
 * @param laid the newest first, also those that have ended
 * @param units the units that take part in the care or did and whose writing is open to the others,
 *     in Swedish order
 */
public record OwnBlocks(boolean known, List<Laid> laid, List<OpenUnit> units) {
  public OwnBlocks {
    laid = List.copyOf(laid);
    units = List.copyOf(units);
  }

  /**
   * A block.
   *
   * @param own whether the person laid it here, not staff for the person
   * @param endedAt {@code null} while it holds
   * @param lifts which units may read for a while nevertheless, the newest first
   * @param others the other units, which it can be opened to for a while, in Swedish order
   */
  public record Laid(
      Id<Block> id,
      String unit,
      Instant from,
      boolean own,
      @Nullable Instant endedAt,
      List<Lifted> lifts,
      List<OpenUnit> others) {
    public Laid {
      lifts = List.copyOf(lifts);
      others = List.copyOf(others);
    }
  }

  /**
   * That a unit may read for a while, by the person's yes.
   *
   * @param own whether the person said yes here, not to staff
   */
  public record Lifted(Id<BlockLift> id, String unit, Instant from, Instant until, boolean own) {}

  /** A unit by its name. */
  public record OpenUnit(Id<Unit> id, String name) {}
}
