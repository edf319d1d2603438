package se.samordna.rest;

import java.util.List;
import se.samordna.block.Block;
import se.samordna.block.Blocks;
import se.samordna.block.Blocks.NewBlock;
import se.samordna.block.Blocks.NewLift;
import se.samordna.block.Blocks.OfPerson;
import se.samordna.network.Said;

/** What persons have blocked of what one unit writes. */
record BlockResource(Blocks blocks) implements Resource {
  record Ending(Said said) {}

  @Override
  public List<Operation> operations() {
    return List.of(
        Operation.get(
                "/persons/{person}/blocks",
                "blocks",
                "What the person has blocked; which unit is told where it may be")
            .gives(OfPerson.class)
            .by(call -> Reply.of(blocks.of(call.caller(), call.id("person")))),
        Operation.post(
                "/persons/{person}/blocks",
                "layBlock",
                "Block what a unit writes for the provider's other units, by the person's word")
            .takes(NewBlock.class)
            .makes(Block.class)
            .by(
                call ->
                    Reply.of(
                        blocks.lay(call.caller(), call.id("person"), call.body(NewBlock.class)))),
        Operation.post("/blocks/{block}:end", "endBlock", "End a block by the person's word")
            .takes(Ending.class)
            .gives(Block.class)
            .by(
                call ->
                    Reply.of(
                        blocks.end(
                            call.caller(), call.id("block"), call.body(Ending.class).said()))),
        Operation.post(
                "/blocks/{block}:lift",
                "liftBlock",
                "Let the caller's unit read for a while, by the person's consent")
            .takes(NewLift.class)
            .gives(Block.class)
            .by(
                call ->
                    Reply.of(
                        blocks.lift(call.caller(), call.id("block"), call.body(NewLift.class)))));
  }
}
