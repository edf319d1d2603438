package se.samordna.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.enginetests.OnBothDatabases;
import se.samordna.form.Canonical;
import se.samordna.model.ModelState;
import se.samordna.refusal.Problem;
import se.samordna.store.OpenedStores;

/** What is held against a model from what has been run before. */
@OnBothDatabases
class SnapshotsTest {
  private final ModelHouse house;

  SnapshotsTest(OpenedStores.Kind kind) {
    house = new ModelHouse(OpenedStores.shared(kind));
  }

  @Test
  void the_same_version_with_the_same_content_comes_again() {
    house.arrive("a", "1.0");
    house.intake.leave("a");

    assertThat(house.arrive("a", "1.0").findings()).isEmpty();
  }

  @Test
  void the_same_version_with_other_content_is_refused() {
    house.arrive("a", "1.0");
    house.intake.leave("a");

    assertThat(codes(house.arrive("b", "1.0", "l10n/sv.properties", "name=Bredvid", "name=Nära")))
        .containsExactly("CM-4238 ");
    assertThat(house.registry.find(house.model, 1)).isEmpty();
  }

  @Test
  void a_minor_that_takes_something_away_needs_a_new_major_and_names_what() {
    house.arrive("a", "1.0");

    assertThat(
            codes(
                house.arrive(
                    "b",
                    "1.1",
                    "model.json",
                    "[\"ASKED\", \"BESIDE\", \"HARD_TIME\"]",
                    "[\"BESIDE\", \"HARD_TIME\"]")))
        .containsExactly("CM-4239 /steps/finish/moves/ASKED");
    assertThat(house.registry.find(house.model, 1).orElseThrow().model().version())
        .hasToString("1.0");
  }

  @Test
  void a_new_major_may_not_lose_the_attention_that_somebody_needs() {
    house.arrive("a", "1.0");

    assertThat(
            codes(
                house.arrive(
                    "b",
                    "2.0",
                    "model.json",
                    "\"phases\": {}",
                    "\"phases\": {\"HARD_TIME\": \"BESIDE\", \"GONE\": \"BESIDE\"}",
                    "forms/beside-wishes.json",
                    "\"version\": \"1.0\"",
                    "\"version\": \"2.0\"",
                    "model.json",
                    "|1.0\"]",
                    "|2.0\"]")))
        .containsExactlyInAnyOrder(
            "CM-4240 /migration/phases/HARD_TIME", "CM-4240 /migration/phases/GONE");
  }

  @Test
  void a_published_form_never_changes() {
    house.arrive("a", "1.0");

    assertThat(
            codes(
                house.arrive(
                    "b", "1.1", "forms/beside-wishes.json", "Vad vill du ha stöd med?", "Vad?")))
        .contains("CM-4231 ");
  }

  @Test
  void a_model_that_is_gone_is_away_and_its_forms_can_still_be_read() {
    Canonical form = Canonical.of("https://example.org/forms/" + house.model + "|1.0");
    house.arrive("a", "1.0");
    house.intake.leave("a");

    List<ModelState> states = house.models.states(house.house.operator, house.model);
    assertThat(states).extracting(ModelState::status).containsExactly(ModelState.Status.AWAY);
    assertThat(states.get(0).model().orElseThrow().phase("HARD_TIME")).isPresent();
    assertThat(house.forms.find(form).orElseThrow().question("wish")).isPresent();
    assertThat(house.forms.newest(form.url())).isPresent();
  }

  @Test
  void a_model_that_came_while_the_store_was_away_is_held_against_it_afterwards() {
    house.arrive("a", "1.0");
    house.intake.leave("a");
    var store = house.present;
    house.present = null;
    house.arrive("b", "1.0", "l10n/sv.properties", "name=Bredvid", "name=Nära");
    assertThat(house.registry.find(house.model, 1)).isPresent();

    house.present = store;
    assertThat(house.intake.catchUp()).isTrue();

    assertThat(house.registry.find(house.model, 1)).isEmpty();
    assertThat(house.registry.picture().state("b").findings())
        .extracting(problem -> problem.code().id())
        .containsExactly("CM-4238");
  }

  private static List<String> codes(Arrival arrival) {
    return arrival.findings().stream().map(SnapshotsTest::line).toList();
  }

  private static String line(Problem problem) {
    return problem.code().id() + " " + problem.pointer();
  }
}
