package se.samordna.engine.own;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.block.Block;
import se.samordna.engine.access.Access;
import se.samordna.engine.block.BlockWriting;
import se.samordna.own.OwnBlocks;
import se.samordna.own.OwnBlocks.Laid;
import se.samordna.own.OwnBlocks.Lifted;
import se.samordna.own.OwnBlocks.OpenUnit;

/** What a person has blocked, as the person reads it: nothing of it is hidden from them. */
record BlockReading(Access access) {

  /** All of it; four statements. */
  OwnBlocks blocks() {
    boolean known = BlockWriting.isKnown(access);
    List<Block> all = BlockWriting.all(access);
    Set<String> closed =
        all.stream()
            .filter(Block::holds)
            .map(one -> Objects.requireNonNull(one.unit()).toString())
            .collect(Collectors.toSet());
    List<OpenUnit> units = units();
    return new OwnBlocks(
        known,
        all.stream().map(one -> own(one, units)).toList(),
        units.stream().filter(one -> known && !closed.contains(one.id().toString())).toList());
  }

  /** One of them. */
  Laid own(Block one) {
    return own(one, units());
  }

  /** The units that take part in the care or did. */
  private List<OpenUnit> units() {
    return access.tx().blocks().units(access.provider(), access.person()).stream()
        .map(one -> new OpenUnit(one.id(), one.name()))
        .toList();
  }

  private static Laid own(Block one, List<OpenUnit> units) {
    Block.Ending ended = one.ended();
    return new Laid(
        one.id(),
        one.unitName(),
        one.from(),
        one.recordedBy() == null,
        ended == null ? null : ended.at(),
        one.lifts().stream()
            .map(
                lift ->
                    new Lifted(
                        lift.id(),
                        lift.unitName(),
                        lift.at(),
                        lift.until(),
                        lift.recordedBy() == null))
            .toList(),
        units.stream().filter(unit -> !unit.id().equals(one.unit())).toList());
  }
}
