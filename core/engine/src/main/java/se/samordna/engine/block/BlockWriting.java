package se.samordna.engine.block;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.block.Block;
import se.samordna.block.BlockLift;
import se.samordna.block.Blocks;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.engine.network.Spoken;
import se.samordna.engine.person.Identifiers;
import se.samordna.network.NetworkMember;
import se.samordna.network.Said;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;

/**
 * Lays and ends blocks for whoever the gate has let through: staff who record what the person said,
 * or the person.
 */
@Component(service = BlockWriting.class)
public final class BlockWriting {
  static final String BLOCK = "block";

  /**
   * To which unit a block is opened, by whose word, and until when.
   *
   * @param lastDay the last day that the unit may read
   */
  public record Lifting(Id<Unit> unit, Said said, LocalDate lastDay) {}

  private final Identifiers identifiers;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public BlockWriting(@Reference Identifiers identifiers) {
    this.identifiers = identifiers;
  }

  /** A person's blocks, the newest first. */
  public static List<Block> all(Access access) {
    return access.tx().blocks().of(access.provider(), access.person());
  }

  static Block stored(Access access, Id<Block> block) {
    return all(access).stream()
        .filter(one -> one.id().equals(block))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  /** Blocks what a unit has written; refused as {@link se.samordna.block.Blocks#lay} says. */
  public Block lay(Access access, Id<Unit> unit, Said said) {
    mayBeBlocked(access, unit);
    check(access, said);
    boolean already = all(access).stream().anyMatch(one -> one.holds() && unit.equals(one.unit()));
    if (already) {
      throw Refusal.at("/unit", Code.BLOCKED_ALREADY);
    }
    Id<Block> id = Id.next();
    access
        .tx()
        .blocks()
        .lay(
            access.provider(),
            new Block(
                id,
                access.person(),
                unit,
                "",
                said,
                access.recordedBy(),
                access.now(),
                null,
                List.of()));
    access.about(BLOCK, id);
    return stored(access, id);
  }

  /** Ends a block; refused as {@link se.samordna.block.Blocks#end} says. */
  public Block end(Access access, Id<Block> block, Said said) {
    check(access, said);
    Block.Ending ending = new Block.Ending(said, access.recordedBy(), access.now());
    if (!access.tx().blocks().end(access.provider(), block, ending)) {
      throw Refusal.of(Code.BLOCK_ENDED);
    }
    return stored(access, block);
  }

  /**
   * Opens a block to one unit for a while; refused as {@link se.samordna.block.Blocks#lift} says.
   *
   * @param closed whether it is closed to that unit now
   */
  public Block lift(Access access, Id<Block> block, Lifting wanted, Predicate<Id<Unit>> closed) {
    check(access, wanted.said());
    LocalDate last = wanted.lastDay();
    Checks checks = new Checks();
    checks.notBefore("/lastDay", last, access.today());
    checks.notAfter("/lastDay", last, access.today().plusDays(Blocks.MOST_DAYS));
    checks.done();
    Block before = stored(access, block);
    if (!before.holds()) {
      throw Refusal.of(Code.BLOCK_ENDED);
    }
    if (!closed.test(Objects.requireNonNull(before.unit()))) {
      throw Refusal.of(Code.LIFT_NOT_NEEDED);
    }
    BlockLift lift =
        new BlockLift(
            Id.next(),
            wanted.unit(),
            "",
            wanted.said(),
            access.recordedBy(),
            access.now(),
            Days.start(last.plusDays(1)));
    access.tx().blocks().lift(access.provider(), block, lift);
    return stored(access, block);
  }

  /** Opens a block to a unit of the person's choice. */
  public Block liftBySelf(Access access, Id<Block> block, Id<Unit> unit, LocalDate lastDay) {
    mayBeBlocked(access, unit);
    Said said = Said.byPerson(access.today(), Said.Way.IN_WRITING);
    return lift(
        access,
        block,
        new Lifting(unit, said, lastDay),
        blocked ->
            !unit.equals(blocked)
                && stored(access, block).lifts().stream()
                    .noneMatch(one -> one.unit().equals(unit) && one.holdsAt(access.now())));
  }

  /** Closes it to that unit again, by the person. */
  public Block endLift(Access access, Id<Block> block, Id<BlockLift> lift) {
    if (stored(access, block).lifts().stream().noneMatch(one -> one.id().equals(lift))) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    if (!access.tx().blocks().endLift(access.provider(), block, lift, access.now())) {
      throw Refusal.of(Code.BLOCK_ENDED);
    }
    return stored(access, block);
  }

  /** Whether blocks are known where the access is from: in health care alone. */
  public static boolean isKnown(Access access) {
    return access
        .tx()
        .regimes()
        .owner(access.unit())
        .filter(owner -> owner.kind() == Provider.Kind.HEALTH_CARE)
        .isPresent();
  }

  private static void mayBeBlocked(Access access, Id<Unit> unit) {
    if (!isKnown(access)) {
      throw Refusal.of(Code.BLOCK_IN_HEALTH_CARE_ALONE);
    }
    Checks checks = new Checks();
    checks.that(
        access.tx().blocks().units(access.provider(), access.person()).stream()
            .anyMatch(one -> one.id().equals(unit)),
        "/unit",
        Code.FIELD_WRONG);
    checks.done();
  }

  /** A child's block is the child's own: no guardian lays, lifts or ends one. */
  void check(Access access, Said said) {
    Id<NetworkMember> through = said.representative();
    boolean guardian =
        through != null
            && access
                .tx()
                .networks()
                .get(access.provider(), through)
                .filter(one -> one.relation() == NetworkMember.Relation.GUARDIAN)
                .isPresent();
    if (guardian) {
      throw Refusal.at("/said/representative", Code.GUARDIAN_MAY_NOT_BLOCK);
    }
    Checks checks = new Checks();
    Spoken.check(checks, access, identifiers, said);
    checks.done();
  }
}
