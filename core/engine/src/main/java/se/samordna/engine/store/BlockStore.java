package se.samordna.engine.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.block.Block;
import se.samordna.block.BlockLift;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** What persons have blocked of what units wrote, and which unit wrote what. */
@ProviderType
public interface BlockStore {
  /** Whose block it is. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<Block> block);

  /** A person's blocks with what lifts them, the newest first; two statements. */
  List<Block> of(Id<Provider> provider, Id<Person> person);

  /** The units that take part in a person's care or did, in Swedish order; one statement. */
  List<Unit> units(Id<Provider> provider, Id<Person> person);

  /** Keeps a block that is laid. */
  void lay(Id<Provider> provider, Block block);

  /**
   * Ends a block.
   *
   * @return whether it had not ended
   */
  boolean end(Id<Provider> provider, Id<Block> block, Block.Ending ending);

  /** Keeps that a unit may read for a while. */
  void lift(Id<Provider> provider, Id<Block> block, BlockLift lift);

  /**
   * Closes it to that unit again.
   *
   * @return whether it was open to it
   */
  boolean endLift(Id<Provider> provider, Id<Block> block, Id<BlockLift> lift, Instant at);

  /** What some persons had blocked at a moment; one statement. */
  Map<Id<Person>, List<Held>> held(
      Id<Provider> provider, Collection<Id<Person>> persons, Instant at);

  /**
   * What some persons have blocked now; one statement. What another node has blocked is blocked,
   * however far its clock is ahead of ours.
   */
  Map<Id<Person>, List<Held>> heldNow(
      Id<Provider> provider, Collection<Id<Person>> persons, Instant now);

  /** Which unit wrote some things first; those that nobody knows of are left out; one statement. */
  Map<UUID, Id<Unit>> writers(Id<Provider> provider, Collection<UUID> things);

  /** Which unit wrote each version of a person's crisis plan, by when; one statement. */
  Map<Instant, Id<Unit>> crisisPlanWriters(Id<Provider> provider, Id<Person> person);

  /**
   * That what a unit wrote is blocked.
   *
   * @param liftedFor the units that the person lets read
   */
  record Held(Id<Unit> unit, Set<Id<Unit>> liftedFor) {
    public Held {
      liftedFor = Set.copyOf(liftedFor);
    }
  }
}
