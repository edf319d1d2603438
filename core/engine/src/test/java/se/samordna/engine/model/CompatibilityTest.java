package se.samordna.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.model.Model;

/** What a minor may change, and what only a new major may. */
class CompatibilityTest {
  @Test
  void words_thresholds_deadlines_and_cadences_may_change_in_a_minor() {
    Folders newer =
        sound()
            .with("l10n/sv.properties", "step.finish=Avsluta", "step.finish=Sluta")
            .model("\"target\": 25", "\"target\": 20")
            .model("\"everyDays\": 14", "\"everyDays\": 7")
            .model("\"reviewDays\": 7", "\"reviewDays\": 3");

    assertThat(broken(newer)).isEmpty();
  }

  @Test
  void more_phases_steps_options_and_free_fields_may_come_in_a_minor() {
    Folders newer =
        sound()
            .model(
                "\"options\": [\"CRISIS\", \"LIFE_EVENT\"]",
                "\"options\": [\"LIFE_EVENT\", \"CRISIS\", \"OTHER\"]")
            .model(
                "{\"code\": \"CRISIS\"",
                "{\"code\": \"OTHER\", \"reviewDays\": 7, \"contactTarget\": 1},\n{\"code\": \"CRISIS\"")
            .model(
                "\"id\": \"cause\", \"kind\": \"TEXT\", \"required\": true}",
                "\"id\": \"cause\", \"kind\": \"TEXT\"}, {\"id\": \"note\", \"kind\": \"TEXT\"}")
            .with(
                "l10n/sv.properties",
                t ->
                    t
                        + "step.comeCloser.field.why.OTHER=Annat\nreason.OTHER=Annat\nstep.comeCloser.field.note=Mer\n")
            .with(
                "l10n/en.properties",
                t ->
                    t
                        + "step.comeCloser.field.why.OTHER=Other\nreason.OTHER=Other\nstep.comeCloser.field.note=More\n");

    assertThat(broken(newer)).isEmpty();
  }

  @Test
  void taking_away_or_changing_a_meaning_needs_a_new_major() {
    assertThat(
            broken(
                sound()
                    .model(
                        "\"BESIDE\", \"lifecycle\": \"ACTIVE\"",
                        "\"BESIDE\", \"lifecycle\": \"ACTIVE\", \"attention\": true")))
        .containsExactly("phases/BESIDE/attention");
    assertThat(
            broken(
                sound()
                    .model(
                        "\"anyOf\": [\"LEAD_COORDINATOR\", \"TEAM_LEADER\"]",
                        "\"anyOf\": [\"STAFF\"]")))
        .containsExactly("steps/finish/who");
    assertThat(broken(sound().model("\"withinDays\": 30", "\"withinDays\": 31")))
        .containsExactly("steps/begin/guards");
    assertThat(
            broken(
                sound()
                    .model(
                        "[\"ASKED\", \"BESIDE\", \"HARD_TIME\"]", "[\"BESIDE\", \"HARD_TIME\"]")))
        .containsExactly("steps/finish/moves/ASKED");
    assertThat(
            broken(
                sound()
                    .model(
                        "{\"id\": \"cause\", \"kind\": \"TEXT\", \"required\": true}",
                        "{\"id\": \"cause\", \"kind\": \"TEXT\", \"required\": true}, {\"id\": \"must\", \"kind\": \"DATE\", \"required\": true}")
                    .with("l10n/sv.properties", t -> t + "step.comeCloser.field.must=Dag\n")
                    .with("l10n/en.properties", t -> t + "step.comeCloser.field.must=Day\n")))
        .containsExactly("steps/comeCloser/fields/must");
    assertThat(
            broken(
                sound()
                    .model("\"exclusiveCoordination\": false", "\"exclusiveCoordination\": true")))
        .containsExactly("descriptor");
  }

  private static Folders sound() {
    return Folders.sound().model("\"version\": \"1.0\"", "\"version\": \"1.1\"");
  }

  private static List<String> broken(Folders newer) {
    Model older = Folders.sound().read().model().orElseThrow();
    assertThat(Judged.alone(newer)).isEmpty();
    return Compatibility.broken(older, newer.read().model().orElseThrow());
  }
}
