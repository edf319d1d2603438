package se.samordna.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.admission.LegalCondition;
import se.samordna.admission.LegalCondition.About;

/** Special conditions come back as they were written, those from before there were kinds too. */
class LegalConditionsTest {
  @Test
  void what_was_kept_comes_back_in_its_order() {
    List<LegalCondition> conditions =
        List.of(
            new LegalCondition(About.KEEPING_AWAY, "Inte \"Torget\""),
            new LegalCondition(About.OTHER, "Åker buss"));

    assertThat(LegalConditions.read(LegalConditions.write(conditions))).isEqualTo(conditions);
  }

  @Test
  void words_alone_are_about_something_else() {
    assertThat(LegalConditions.read("[\"Tar sin medicin\", \"Bor på Eken\"]"))
        .containsExactly(
            new LegalCondition(About.OTHER, "Tar sin medicin"),
            new LegalCondition(About.OTHER, "Bor på Eken"));
    assertThat(LegalConditions.read("[]")).isEmpty();
  }
}
