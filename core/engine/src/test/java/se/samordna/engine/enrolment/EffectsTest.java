package se.samordna.engine.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samordna.engine.rule.EffectCatalogue;
import se.samordna.engine.rule.EffectSpec;

class EffectsTest {

  @Test
  void every_effect_that_a_model_can_name_can_be_carried_out_and_no_other() {
    assertThat(Effects.names())
        .containsExactlyElementsOf(EffectCatalogue.all().stream().map(EffectSpec::name).toList());
  }
}
