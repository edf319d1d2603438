package se.samordna.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.access.Operator;
import se.samordna.enginetests.OnBothDatabases;
import se.samordna.model.Difference;
import se.samordna.model.Difference.Kind;
import se.samordna.refusal.Refusal;
import se.samordna.store.OpenedStores;

/** What an administrator is told that a new version of a model changes. */
@OnBothDatabases
class ModelDifferencesTest {
  private static final Operator OPERATOR = new Operator("karaf");

  private final ModelHouse house;
  private final KeptModelDifferences differences;

  ModelDifferencesTest(OpenedStores.Kind kind) {
    house = new ModelHouse(OpenedStores.shared(kind));
    differences = new KeptModelDifferences(OpenedStores.shared(kind));
  }

  private List<String> lines(List<Difference> found) {
    return found.stream().map(one -> one.kind() + " " + one.file() + " " + one.place()).toList();
  }

  private static String code(Runnable asked) {
    return catchThrowableOfType(Refusal.class, asked::run).problems().get(0).code().id();
  }

  private String form() {
    return "https://example.org/forms/" + house.model;
  }

  @Test
  void a_new_word_and_a_longer_deadline_are_told_by_file_place_and_what_stood_there() {
    house.arrive("a", "1.0");
    house.arrive("b", "1.1", "l10n/sv.properties", "name=Bredvid", "name=Nära");

    List<Difference> found = differences.ofModel(OPERATOR, house.model, "1.0", "1.1");

    assertThat(found)
        .containsExactly(
            new Difference("l10n/sv.properties", "name", Kind.CHANGED, "Bredvid", "Nära"),
            new Difference("model.json", "/version", Kind.CHANGED, "\"1.0\"", "\"1.1\""));
    assertThat(differences.ofModel(OPERATOR, house.model, "1.0", ""))
        .as("held against the newest")
        .isEqualTo(found);
  }

  @Test
  void one_step_more_is_one_difference_and_not_all_that_follow() {
    house.arrive("a", "1.0");
    house.arrive(
        "b",
        "1.1",
        "model.json",
        "\"steps\": [",
        "\"steps\": [{\"id\": \"pause\", \"moves\": [{\"from\": [\"BESIDE\"]}],"
            + " \"who\": {\"anyOf\": [\"TEAM_MEMBER\"]}},",
        "l10n/sv.properties",
        "name=Bredvid",
        "name=Bredvid\nstep.pause=Pausa",
        "l10n/en.properties",
        "name=Beside",
        "name=Beside\nstep.pause=Pause");

    assertThat(lines(differences.ofModel(OPERATOR, house.model, "1.0", "1.1")))
        .containsExactly(
            "ADDED l10n/en.properties step.pause",
            "ADDED l10n/sv.properties step.pause",
            "CHANGED model.json /version",
            "ADDED model.json /steps/pause");
  }

  @Test
  void a_file_is_held_against_the_newest_here_and_nothing_is_let_in(@TempDir Path folder)
      throws IOException {
    house.arrive("a", "1.0");
    Files.writeString(
        folder.resolve("model.json"), "{\"id\": \"" + house.model + "\", \"version\": \"9.0\"}");

    assertThat(lines(differences.ofFile(OPERATOR, folder)))
        .contains(
            "CHANGED model.json /version",
            "REMOVED model.json /steps",
            "REMOVED l10n/sv.properties ");
    assertThat(house.registry.find(house.model, 9)).isEmpty();
  }

  @Test
  void versions_of_a_form_are_told_apart_by_question() {
    house.arrive("a", "1.0");
    house.arrive("b", "2.0", FORM_CHANGES);

    assertThat(lines(differences.ofForm(OPERATOR, form(), "1.0", "2.0")))
        .contains("CHANGED " + form() + " /version");
  }

  private static final String[] FORM_CHANGES = {
    "model.json",
    "|1.0\"",
    "|2.0\"",
    "forms/beside-wishes.json",
    "\"version\": \"1.0\"",
    "\"version\": \"2.0\""
  };

  @Test
  void what_never_was_here_is_refused_with_what_has_been() {
    house.arrive("a", "1.0");

    assertThat(code(() -> differences.ofModel(OPERATOR, house.model, "1.0", "7.0")))
        .isEqualTo("CM-4251");
    assertThat(code(() -> differences.ofModel(OPERATOR, house.model, "1.0", "x' or 1=1")))
        .isEqualTo("CM-4251");
    assertThat(code(() -> differences.ofModel(OPERATOR, "never", "1.0", "2.0")))
        .isEqualTo("CM-4249");
    assertThat(code(() -> differences.ofForm(OPERATOR, form(), "1.0", "7.0"))).isEqualTo("CM-4252");
    assertThat(code(() -> differences.ofForm(OPERATOR, "", "", ""))).isEqualTo("CM-4252");
    assertThat(code(() -> differences.ofFile(OPERATOR, Path.of("/nowhere/at-all"))))
        .isEqualTo("CM-4248");
  }
}
