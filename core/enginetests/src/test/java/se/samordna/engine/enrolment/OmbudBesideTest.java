package se.samordna.engine.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samordna.enginetests.ModelsOfTheHouse;
import se.samordna.enrolment.Judged;
import se.samordna.reference.World;

/** A person has one coordination at a time, and an ombud beside it whenever they want one. */
class OmbudBesideTest {
  @Test
  void a_second_coordination_is_refused() {
    World world = ModelsOfTheHouse.world("clinical", "REFERRED", "accept");
    EngineSays.Said said =
        new EngineSays(ModelsOfTheHouse.running("clinical"))
            .of(
                world.with(world.team().elsewhere(true)),
                ModelsOfTheHouse.wish("clinical", "accept"));

    assertThat(said.verdict("exclusive").map(Judged::reason)).contains("other");
  }

  @Test
  void an_ombud_is_not() {
    World world = ModelsOfTheHouse.world("personal-ombud", "REQUESTED", "getToKnow");
    EngineSays.Said said =
        new EngineSays(ModelsOfTheHouse.running("personal-ombud"))
            .of(
                world.with(world.team().elsewhere(true)),
                ModelsOfTheHouse.wish("personal-ombud", "getToKnow"));

    assertThat(said.fromHere()).isTrue();
    assertThat(said.verdict("exclusive")).isEmpty();
  }
}
