package se.samordna.engine.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samordna.engine.rule.SignCatalogue;
import se.samordna.engine.rule.SignSpec;

class SignCountsTest {
  @Test
  void every_sign_that_a_model_can_name_is_counted_and_no_other() {
    assertThat(SignCounts.counted())
        .containsExactlyElementsOf(
            SignCatalogue.all().stream().map(SignSpec::name).sorted().toList());
  }
}
