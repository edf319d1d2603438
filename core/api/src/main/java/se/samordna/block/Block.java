package se.samordna.block;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.network.Said;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * A <em>spärr</em>: what one unit of a provider has written of a person, and writes, is closed to
 * the provider's other units, because the person says so (PDL 4 kap. 4 §).
 *
 * @param unit whose writing is closed; {@code null} for whoever may know only that something is
 *     (PDL 4 kap. 4 § last paragraph and 5 §)
 * @param unitName empty where the unit is not told
 * @param said who said it, on which day and how
 * @param recordedBy who wrote it down, {@code null} when the person did it by their own login
 * @param from since when it holds, which is from that very moment
 * @param ended {@code null} while it holds
 * @param lifts what the person has consented to, the newest first
 */
public record Block(
    Id<Block> id,
    Id<Person> person,
    @Nullable Id<Unit> unit,
    String unitName,
    Said said,
    @Nullable Id<Staff> recordedBy,
    Instant from,
    @Nullable Ending ended,
    List<BlockLift> lifts) {
  public Block {
    lifts = List.copyOf(lifts);
  }

  /** Whether it holds. */
  public boolean holds() {
    return ended == null;
  }

  /** The same block for somebody who may know only that there is one. */
  public Block withoutUnit() {
    return new Block(id, person, null, "", said, recordedBy, from, ended, lifts);
  }

  /**
   * That the person took it back.
   *
   * @param recordedBy {@code null} when the person did it by their own login
   */
  public record Ending(Said said, @Nullable Id<Staff> recordedBy, Instant at) {}
}
