package se.samordna.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samordna.model.Model;

/** What a model may say of its self-check, and what it is told when it says it wrongly. */
class ModelIndicatorsTest {
  private static final String BOARD_SHARE =
      "{\"id\": \"share\", \"indicator\": \"board-share\", \"atLeast\": 5, \"atMost\": 20}";

  private static ModelReading reading(String indicators) {
    String words = "indicator.share=Share\nindicator.share.source=Our own default.\n";
    return Folders.sound()
        .model("\"migration\"", "\"indicators\": [" + indicators + "],\n  \"migration\"")
        .with("l10n/sv.properties", text -> text + "\n" + words)
        .with("l10n/en.properties", text -> text + "\n" + words)
        .read();
  }

  private static List<String> told(String indicators) {
    return reading(indicators).findings().stream()
        .map(finding -> finding.code().id() + " " + finding.pointer())
        .toList();
  }

  @Test
  void a_figure_has_a_name_a_target_and_a_source() {
    Model model = reading(BOARD_SHARE).model().orElseThrow();

    assertThat(model.indicator("share").orElseThrow().source().en()).isEqualTo("Our own default.");
    assertThat(model.indicator("share").orElseThrow().target().atMost()).isEqualByComparingTo("20");
    assertThat(model.indicator("share").orElseThrow().parameters().values()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          {"id": "share", "indicator": "board-shares", "atMost": 20};                         CM-4261 /indicators/0/indicator
          {"id": "share", "indicator": "board-share", "atLeast": 21, "atMost": 20};           CM-4262 /indicators/0
          {"id": "share", "indicator": "board-share"};                                        CM-4208 /indicators/0/atLeast
          {"id": "share", "indicator": "board-share", "atMost": 20, "colour": "red"};         CM-4225 /indicators/0/colour
          {"id": "share", "indicator": "plan-evaluated", "atLeast": 90};                      CM-4223 /indicators/0/days
          {"id": "share", "indicator": "plan-evaluated", "atLeast": 90, "days": 0};           CM-4224 /indicators/0/days
          {"id": "share", "indicator": "plan-evaluated", "atLeast": 90, "days": 1.5};         CM-4224 /indicators/0/days
          {"id": "share", "indicator": "persons-per-post", "atMost": 18, "caseload": "x"};    CM-4211 /indicators/0/caseload
          {"id": "share", "indicator": "left-early", "atMost": 5, "outcomes": ["AWAY"]};      CM-4211 /indicators/0/outcomes
          {"id": "share", "indicator": "professions-present", "atLeast": 1, "professions": ["COOK"]}; CM-4211 /indicators/0/professions
          """)
  void a_figure_that_is_declared_wrongly_is_told_where(String indicator, String told) {
    assertThat(told(indicator)).contains(told);
  }

  @Test
  void two_figures_do_not_share_an_id() {
    assertThat(told(BOARD_SHARE + ", " + BOARD_SHARE)).contains("CM-4210 /indicators/1");
  }

  @Test
  void a_minor_may_aim_elsewhere_and_not_count_otherwise() {
    String plans = "{\"id\": \"share\", \"indicator\": \"plan-evaluated\", \"days\": 365, ";
    ModelReading before = reading(plans + "\"atLeast\": 90}");

    assertThat(broken(before, reading(plans + "\"atLeast\": 80}"))).isEmpty();
    assertThat(broken(before, reading(plans.replace("365", "180") + "\"atLeast\": 90}")))
        .containsExactly("indicators/share");
    assertThat(broken(before, reading(BOARD_SHARE))).contains("indicators/share/indicator");
    assertThat(broken(before, Folders.sound().read())).containsExactly("indicators/share");
  }

  private static List<String> broken(ModelReading before, ModelReading after) {
    return Compatibility.broken(brought(before), brought(after));
  }

  private static ModelWithForms brought(ModelReading reading) {
    return new ModelWithForms(reading.model().orElseThrow(), reading.forms());
  }
}
