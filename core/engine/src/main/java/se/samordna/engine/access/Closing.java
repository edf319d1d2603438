package se.samordna.engine.access;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.store.BlockStore.Held;
import se.samordna.organisation.Unit;

/**
 * What a person has blocked at a moment, as one member of staff meets it.
 *
 * @param opened whether they have opened in an emergency
 */
record Closing(List<Held> held, boolean opened) {
  static final Closing NONE = new Closing(List.of(), false);

  Closing {
    held = List.copyOf(held);
  }

  /** How a unit stands to what another wrote. */
  Block of(Id<Unit> at, Id<Unit> writer) {
    return held.stream()
        .filter(one -> one.unit().equals(writer))
        .findFirst()
        .map(one -> of(at, one))
        .orElse(Block.NONE);
  }

  /** The same of what nobody knows the writer of: it counts as written where most is closed. */
  Block ofUnknown(Id<Unit> at) {
    Block worst = Block.NONE;
    for (Held one : held) {
      Block block = of(at, one);
      if (block == Block.BLOCKED) {
        return block;
      }
      worst = block == Block.LIFTED ? block : worst;
    }
    return worst;
  }

  Block ofAny(Id<Unit> at, @Nullable Id<Unit> writer) {
    return writer == null ? ofUnknown(at) : of(at, writer);
  }

  private Block of(Id<Unit> at, Held one) {
    if (one.unit().equals(at)) {
      return Block.NONE;
    }
    return opened || one.liftedFor().contains(at) ? Block.LIFTED : Block.BLOCKED;
  }

  /** Whether something is blocked for all of some units. */
  boolean blocks(List<Id<Unit>> units) {
    return held.stream()
        .anyMatch(one -> units.stream().allMatch(at -> of(at, one) == Block.BLOCKED));
  }

  /**
   * Whether something is blocked that is lifted for some of the units and open to none of itself.
   */
  boolean lifts(List<Id<Unit>> units) {
    return held.stream().anyMatch(one -> units.stream().noneMatch(at -> of(at, one) == Block.NONE));
  }

  /** Whether which unit has been blocked may be told to those who work at some units. */
  boolean tells(List<Id<Unit>> units, Id<Unit> blocked) {
    return units.stream().anyMatch(at -> of(at, blocked) != Block.BLOCKED);
  }

  /** Seen from another provider nothing lifts a block but its end. */
  Closing fromOutside() {
    return new Closing(held.stream().map(one -> new Held(one.unit(), Set.of())).toList(), false);
  }
}
