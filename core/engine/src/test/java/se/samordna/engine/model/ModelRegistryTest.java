package se.samordna.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samordna.engine.form.R4Forms;
import se.samordna.engine.time.SamordnaClock;
import se.samordna.model.ModelState;
import se.samordna.refusal.Code;

/** What is here when models come and go, without a store. */
class ModelRegistryTest {
  private final ModelRegistry registry = new ModelRegistry();
  private final ModelIntake intake =
      new ModelIntake(
          registry,
          new ModelParser(new R4Forms()),
          () -> null,
          SamordnaClock.of(Clock.fixed(Instant.parse("2027-03-01T07:00:00Z"), ZoneOffset.UTC)),
          RuleBudget.USUAL);

  @Test
  void the_newest_minor_of_each_major_is_run_side_by_side() {
    arrive("a", version("1.0"));
    arrive("b", version("1.2"));
    arrive("c", version("2.0"));

    assertThat(registry.find("beside", 1).orElseThrow().model().version()).hasToString("1.2");
    assertThat(registry.find("beside", 2).orElseThrow().model().version()).hasToString("2.0");
    assertThat(registry.find("beside", 3)).isEmpty();
    assertThat(registry.newest()).hasSize(1);

    intake.leave("b");
    intake.leave("b");
    assertThat(registry.find("beside", 1).orElseThrow().model().version()).hasToString("1.0");
  }

  @Test
  void a_request_goes_on_with_what_it_began_with() {
    arrive("a", version("1.0"));
    RunningModel begun = registry.find("beside", 1).orElseThrow();
    intake.leave("a");

    assertThat(registry.find("beside", 1)).isEmpty();
    assertThat(begun.model().step("ask")).isPresent();
    assertThat(begun.rule("person-identified")).isNotNull();
  }

  @Test
  void a_rejected_model_is_seen_with_every_reason_and_takes_nobody_with_it() {
    arrive("a", version("1.0"));
    arrive("b", Folders.at("broken/bad-parameters"));

    List<ModelState> states = registry.picture().states();
    assertThat(states)
        .extracting(ModelState::status)
        .containsExactly(ModelState.Status.AVAILABLE, ModelState.Status.REJECTED);
    assertThat(states.get(1).findings()).hasSize(3);
    assertThat(states.get(1).model()).isEmpty();
    assertThat(registry.find("beside", 1)).isPresent();
  }

  @Test
  void of_two_with_the_same_version_the_first_runs_and_the_second_takes_over_when_it_goes() {
    arrive("a", version("1.0"));
    arrive("b", version("1.0"));

    assertThat(registry.picture().state("b").findings())
        .extracting(problem -> problem.code())
        .contains(Code.MODEL_VERSION_TWICE);
    intake.leave("a");
    assertThat(registry.picture().state("b").status()).isEqualTo(ModelState.Status.AVAILABLE);
  }

  @Test
  void a_form_that_is_known_with_other_content_is_refused() {
    arrive("a", version("1.0"));
    arrive(
        "b",
        version("2.0")
            .with("forms/beside-wishes.json", "Vad vill du ha stöd med?", "Vad vill du?"));

    assertThat(registry.picture().state("b").findings())
        .extracting(problem -> problem.code())
        .containsExactly(Code.MODEL_FORM_CHANGED);
  }

  private void arrive(String key, Folders folders) {
    intake.arrive(
        key, key + ".model.zip", ModelFolders.ofZip(folders.zip(), ""), Map.of(), List.of());
  }

  private static Folders version(String version) {
    return Folders.sound().model("\"version\": \"1.0\"", "\"version\": \"" + version + "\"");
  }
}
