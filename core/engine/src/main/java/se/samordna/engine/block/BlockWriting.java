package se.samordna.engine.block;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.block.Block;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.engine.network.Spoken;
import se.samordna.engine.person.Identifiers;
import se.samordna.network.NetworkMember;
import se.samordna.network.Said;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/**
 * Lays and ends blocks for whoever the gate has let through: staff who record what the person said,
 * or the person.
 */
@Component(service = BlockWriting.class)
public final class BlockWriting {
  static final String BLOCK = "block";

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
    Person person =
        access
            .tx()
            .persons()
            .get(access.provider(), access.person(), identifiers.reader())
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    Checks checks = new Checks();
    Spoken.check(checks, access, person, said);
    checks.done();
  }
}
