package se.samordna.block;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.network.Said;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * What persons have blocked. A block holds from the moment it is recorded and on the next request;
 * what the unit wrote before and writes afterwards is closed to the provider's other units, by
 * whichever way they ask. Who the person is, how they are reached, their network, their consents
 * and who coordinates stay open to whoever takes part in the care.
 *
 * <p>Health care alone has blocks. Safe for use by many threads.
 */
@ProviderType
public interface Blocks {
  /** The longest that one consent lifts a block; ours (sources.md, blocks). */
  int MOST_DAYS = 90;

  /**
   * What the person has blocked, the newest first, and what can be. A unit is told to those who
   * work there, and to others when the person has consented or they have opened in an emergency.
   */
  OfPerson of(Caller caller, Id<Person> person);

  /**
   * Blocks what a unit has written, at once.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5076} in social care, where the law knows no
   *     block; {@code CM-5077} when a guardian says it (PDL 4 kap. 4 §); {@code CM-5078} when it is
   *     blocked already
   */
  Block lay(Caller caller, Id<Person> person, NewBlock block);

  /**
   * Ends a block, by the person's word.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5077} when a guardian says it; {@code CM-5079}
   *     when it has ended
   */
  Block end(Caller caller, Id<Block> block, Said said);

  /**
   * Lets the caller's unit read for a while, by the person's consent. When the person can't be
   * asked, {@link se.samordna.protection.EmergencyOpenings} is the way.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5077} when a guardian says it; {@code CM-5079}
   *     when the block has ended; {@code CM-5080} when nothing is closed to the caller's unit
   */
  Block lift(Caller caller, Id<Block> block, NewLift lift);

  /**
   * A person's blocks, and the units that take part in the care or did, which can be blocked.
   *
   * @param blocks the newest first
   */
  record OfPerson(List<Block> blocks, List<Unit> units) {
    public OfPerson {
      blocks = List.copyOf(blocks);
      units = List.copyOf(units);
    }
  }

  /** What is needed to block what a unit wrote. */
  record NewBlock(Id<Unit> unit, Said said) {}

  /**
   * What is needed to lift a block.
   *
   * @param lastDay the last day that the unit may read, within {@link #MOST_DAYS} days
   */
  record NewLift(Said said, LocalDate lastDay) {}
}
