package se.samordna.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samordna.engine.form.R4Forms;

/** The models of this repository pass the same check as anybody's. */
class ShippedModelsTest {
  private static final Path HOUSE = Path.of("..", "..");

  static List<Path> models() throws IOException {
    try (Stream<Path> modules = Files.list(HOUSE)) {
      return modules
          .map(module -> module.resolve("src/main/resources/model"))
          .filter(Files::isDirectory)
          .sorted()
          .toList();
    }
  }

  @Test
  void the_four_of_the_house_are_among_them() throws IOException {
    assertThat(models())
        .contains(
            HOUSE.resolve("model-act/src/main/resources/model"),
            HOUSE.resolve("model-fact/src/main/resources/model"),
            HOUSE.resolve("model-integrated-psychiatry/src/main/resources/model"),
            HOUSE.resolve("model-strengths/src/main/resources/model"));
  }

  @ParameterizedTest
  @MethodSource("models")
  void each_is_accepted_and_needs_no_code(Path folder) throws IOException {
    ModelReading model =
        new ModelParser(new R4Forms()).parse("shipped", ModelFolders.ofDirectory(folder));

    assertThat(model.findings()).isEmpty();
    assertThat(OwnRules.check(model, Map.of())).isEmpty();
    assertThat(model.ownRules()).isEmpty();
  }
}
