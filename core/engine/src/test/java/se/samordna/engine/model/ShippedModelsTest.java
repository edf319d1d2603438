package se.samordna.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samordna.engine.form.R4Forms;
import se.samordna.form.AnswerType;
import se.samordna.form.Form;
import se.samordna.form.Item;
import se.samordna.form.Question;
import se.samordna.model.Field;
import se.samordna.model.Step;

/** The models of this repository pass the same check as anybody's. */
class ShippedModelsTest {
  private static final Path HOUSE = Path.of("..", "..");
  private static final Path DATA = HOUSE.resolve("karaf-features/models");
  private static final Set<Class<?>> WITHOUT_WORDS =
      Set.of(AnswerType.YesNo.class, AnswerType.Choice.class, AnswerType.Day.class);

  static List<Path> models() throws IOException {
    try (Stream<Path> modules = Files.list(HOUSE);
        Stream<Path> folders = Files.list(DATA)) {
      return Stream.concat(
              modules.map(module -> module.resolve("src/main/resources/model")), folders)
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

  @Test
  void so_are_the_eight_that_are_data_alone() throws IOException {
    assertThat(models())
        .contains(
            Stream.of(
                    "broker",
                    "clinical",
                    "icm",
                    "integrated-dual",
                    "opus",
                    "personal-ombud",
                    "rehabilitation",
                    "shared")
                .map(DATA::resolve)
                .toArray(Path[]::new));
  }

  /** Ombuds keep no record, so nothing that they answer may be words of their own. */
  @Test
  void the_personal_ombud_asks_for_no_free_text() throws IOException {
    ModelReading model = read(DATA.resolve("personal-ombud"));

    assertThat(model.model().orElseThrow().steps())
        .flatExtracting(Step::fields)
        .extracting(Field::kind)
        .isNotEmpty()
        .doesNotContain(Field.Kind.TEXT, Field.Kind.LONG_TEXT);
    assertThat(model.forms())
        .flatExtracting(Form::everyItem)
        .isNotEmpty()
        .noneMatch(ShippedModelsTest::takesWords);
  }

  private static boolean takesWords(Item item) {
    return item instanceof Question question
        && (question.open() || !WITHOUT_WORDS.contains(question.type().getClass()));
  }

  private static ModelReading read(Path folder) throws IOException {
    return new ModelParser(new R4Forms()).parse("shipped", ModelFolders.ofDirectory(folder));
  }

  @ParameterizedTest
  @MethodSource("models")
  void each_is_accepted_and_needs_no_code(Path folder) throws IOException {
    ModelReading model = read(folder);

    assertThat(model.findings()).isEmpty();
    assertThat(OwnRules.check(model, Map.of())).isEmpty();
    assertThat(model.ownRules()).isEmpty();
  }
}
