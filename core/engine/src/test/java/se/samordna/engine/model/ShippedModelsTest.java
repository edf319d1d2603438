package se.samordna.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samordna.engine.form.R4Forms;

/** The models of this repository pass the same check as anybody's. */
class ShippedModelsTest {
  @Test
  void fact_is_accepted() throws IOException {
    ModelReading fact =
        new ModelParser(new R4Forms())
            .parse(
                "fact",
                ModelFolders.ofDirectory(Path.of("../../model-fact/src/main/resources/model")));

    assertThat(fact.findings()).isEmpty();
    assertThat(OwnRules.check(fact, Map.of())).isEmpty();
    assertThat(fact.ownRules()).isEmpty();
  }
}
