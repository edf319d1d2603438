package se.samordna.engine.block;

import java.util.Objects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.block.Block;
import se.samordna.block.Blocks;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.block.BlockWriting.Lifting;
import se.samordna.network.Said;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** Blocks in the store; what they close, the gate and the open stores see to. */
@Component(service = Blocks.class)
public final class KeptBlocks implements Blocks {
  private static final String BLOCK = "block";

  private final Work work;
  private final BlockWriting writing;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptBlocks(@Reference Work work, @Reference BlockWriting writing) {
    this.work = work;
    this.writing = writing;
  }

  @Override
  public OfPerson of(Caller caller, Id<Person> person) {
    return work.by(caller, Action.BLOCK_READ)
        .person(person)
        .about(BLOCK, null)
        .read(
            access ->
                new OfPerson(
                    BlockWriting.all(access).stream().map(one -> told(access, one)).toList(),
                    access.tx().blocks().units(access.provider(), person)));
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
              Block laid = writing.lay(access, wanted.unit(), wanted.said());
              return access.units().contains(unit(laid)) ? laid : laid.withoutUnit();
            });
  }

  @Override
  public Block end(Caller caller, Id<Block> block, Said said) {
    return block(caller, Action.BLOCK_CHANGE, block)
        .write(access -> writing.end(access, block, said));
  }

  @Override
  public Block lift(Caller caller, Id<Block> block, NewLift wanted) {
    return block(caller, Action.BLOCK_LIFT, block)
        .write(
            access ->
                writing.lift(
                    access,
                    block,
                    new Lifting(access.unit(), wanted.said(), wanted.lastDay()),
                    blocked -> !access.tellsBlocked(blocked)));
  }

  private Request block(Caller caller, Action action, Id<Block> block) {
    return work.by(caller, action)
        .thing(BLOCK, block, tx -> tx.blocks().personOf(caller.provider(), block));
  }
}
