package se.samordna.engine.block;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.block.Block;
import se.samordna.block.BlockLift;
import se.samordna.block.Blocks;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
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
import se.samordna.text.Days;

/** Blocks in the store; what they close, the gate and the open stores see to. */
@Component(service = Blocks.class)
public final class KeptBlocks implements Blocks {
  private static final String BLOCK = "block";

  private final Work work;
  private final Identifiers identifiers;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptBlocks(@Reference Work work, @Reference Identifiers identifiers) {
    this.work = work;
    this.identifiers = identifiers;
  }

  @Override
  public OfPerson of(Caller caller, Id<Person> person) {
    return work.by(caller, Action.BLOCK_READ)
        .person(person)
        .about(BLOCK, null)
        .read(
            access ->
                new OfPerson(
                    all(access).stream().map(one -> told(access, one)).toList(),
                    access.tx().blocks().units(access.provider(), person)));
  }

  private static List<Block> all(Access access) {
    return access.tx().blocks().of(access.provider(), access.person());
  }

  /** Which unit it is may be told to its own staff, and to others once the block is lifted. */
  private static Block told(Access access, Block block) {
    return access.tellsBlocked(unit(block)) ? block : block.withoutUnit();
  }

  private static Id<Unit> unit(Block block) {
    return Objects.requireNonNull(block.unit());
  }

  @Override
  public Block lay(Caller caller, Id<Person> person, NewBlock wanted) {
    return work.by(caller, Action.BLOCK_CHANGE)
        .person(person)
        .write(
            access -> {
              mayBeBlocked(access, wanted.unit());
              check(access, wanted.said());
              boolean already =
                  all(access).stream()
                      .anyMatch(one -> one.holds() && wanted.unit().equals(one.unit()));
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
                          person,
                          wanted.unit(),
                          "",
                          wanted.said(),
                          caller.staff(),
                          access.now(),
                          null,
                          List.of()));
              access.about(BLOCK, id);
              return kept(access, id);
            });
  }

  private static void mayBeBlocked(Access access, Id<Unit> unit) {
    Provider.Kind kind =
        access
            .tx()
            .regimes()
            .owner(access.unit())
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND))
            .kind();
    if (kind != Provider.Kind.HEALTH_CARE) {
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
  private void check(Access access, Said said) {
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

  @Override
  public Block end(Caller caller, Id<Block> block, Said said) {
    return block(caller, Action.BLOCK_CHANGE, block)
        .write(
            access -> {
              check(access, said);
              Block.Ending ending = new Block.Ending(said, caller.staff(), access.now());
              if (!access.tx().blocks().end(access.provider(), block, ending)) {
                throw Refusal.of(Code.BLOCK_ENDED);
              }
              return stored(access, block);
            });
  }

  @Override
  public Block lift(Caller caller, Id<Block> block, NewLift wanted) {
    return block(caller, Action.BLOCK_LIFT, block)
        .write(
            access -> {
              check(access, wanted.said());
              LocalDate last = wanted.lastDay();
              Checks checks = new Checks();
              checks.notBefore("/lastDay", last, access.today());
              checks.notAfter("/lastDay", last, access.today().plusDays(MOST_DAYS));
              checks.done();
              Block before = stored(access, block);
              if (!before.holds()) {
                throw Refusal.of(Code.BLOCK_ENDED);
              }
              if (access.tellsBlocked(unit(before))) {
                throw Refusal.of(Code.LIFT_NOT_NEEDED);
              }
              BlockLift lift =
                  new BlockLift(
                      Id.next(),
                      access.unit(),
                      "",
                      wanted.said(),
                      caller.staff(),
                      access.now(),
                      Days.start(last.plusDays(1)));
              access.tx().blocks().lift(access.provider(), block, lift);
              return stored(access, block);
            });
  }

  private Request block(Caller caller, Action action, Id<Block> block) {
    return work.by(caller, action)
        .thing(BLOCK, block, tx -> tx.blocks().personOf(caller.provider(), block));
  }

  /** As whoever asked may be told of it. */
  private static Block kept(Access access, Id<Block> block) {
    Block stored = stored(access, block);
    return access.units().contains(unit(stored)) ? stored : stored.withoutUnit();
  }

  private static Block stored(Access access, Id<Block> block) {
    return all(access).stream()
        .filter(one -> one.id().equals(block))
        .findFirst()
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }
}
