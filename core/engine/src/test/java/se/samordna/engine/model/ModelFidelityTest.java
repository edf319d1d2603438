package se.samordna.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samordna.model.FidelityItem;

/** What a model may say of its fidelity scale, and what it is told when it says it wrongly. */
class ModelFidelityTest {
  private static final String SHARE = "\"measure\": {\"indicator\": \"board-share\"}";
  private static final String BANDS =
      "\"bands\": [{\"score\": 5, \"atLeast\": 20}, {\"score\": 4, \"atLeast\": 15},"
          + " {\"score\": 3, \"atLeast\": 10}, {\"score\": 2, \"atLeast\": 5}]";

  private static ModelReading reading(String instrument, String item) {
    String words =
        "fidelity.name=Scale\nfidelity.source=Ours.\nfidelity.group.A=A\nfidelity.o4=Item\n"
            + "fidelity.o4.anchors=Anchors\n";
    String scale =
        "\"fidelity\": {"
            + instrument
            + "\"version\": \"DACTS-SAMHSA\", \"groups\": [\"A\"], \"items\": [{\"id\": \"o4\", "
            + item
            + "}]},\n  \"migration\"";
    return Folders.sound()
        .model("\"migration\"", scale)
        .with("l10n/sv.properties", text -> text + "\n" + words)
        .with("l10n/en.properties", text -> text + "\n" + words)
        .read();
  }

  private static List<String> told(String instrument, String item) {
    return reading(instrument, item).findings().stream()
        .map(finding -> finding.code().id() + " " + finding.pointer())
        .toList();
  }

  private static String counted(String bands) {
    return "\"group\": \"A\", \"method\": \"COMPUTED\", " + SHARE + ", \"bands\": [" + bands + "]";
  }

  @Test
  void what_is_counted_has_a_measure_and_four_bands() {
    ModelReading reading =
        reading("", "\"group\": \"A\", \"method\": \"COMPUTED\", " + SHARE + ", " + BANDS);

    assertThat(reading.findings()).isEmpty();
    FidelityItem item =
        reading.model().orElseThrow().fidelity().orElseThrow().item("o4").orElseThrow();
    assertThat(item.windowDays()).isEqualTo(28);
    assertThat(item.verified()).isFalse();
    assertThat(item.score(new BigDecimal("19.99"), true)).isEqualTo(4);
    assertThat(item.score(new BigDecimal("4.99"), true)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          {"score": 5, "atLeast": 20}, {"score": 4, "atLeast": 15}, {"score": 3, "atLeast": 10}
          {"score": 5, "atLeast": 20}, {"score": 4, "atLeast": 20}, {"score": 3, "atLeast": 10}, {"score": 2, "atLeast": 5}
          {"score": 5, "atLeast": 20}, {"score": 4, "atMost": 15}, {"score": 3, "atLeast": 10}, {"score": 2, "atLeast": 5}
          {"score": 5, "atMost": 20}, {"score": 4, "atMost": 30}, {"score": 2, "atMost": 40}, {"score": 3, "atMost": 50}
          {"score": 5, "below": 20}, {"score": 4, "atMost": 20}, {"score": 3, "atMost": 10}, {"score": 2, "atMost": 50}
          """)
  void bands_that_do_not_go_one_way_are_refused(String bands) {
    assertThat(told("", counted(bands))).containsExactly("CM-3036 /fidelity/items/0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      nullValues = "-",
      textBlock =
          """
          "instrument": "DACTS", ; "group": "A", "method": "MANUAL"
          "instrument": "DACTS", ; "group": "A", "method": "PARTLY", "measure": {"indicator": "board-share"}
          "instrument": "DACTS", ; "group": "A", "method": "PARTLY", "measure": {"indicator": "board-share"}, "bands": [{"score": 5, "atLeast": 20}]
          """)
  void what_a_person_rates_is_a_part_of_an_instrument(String instrument, String item) {
    assertThat(told(instrument, item)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      emptyValue = "",
      textBlock =
          """
          ~~                     ; "group": "A", "method": "MANUAL"
          "instrument": "TMACT", ; "group": "A", "method": "MANUAL"
          "instrument": "GAF",   ; "group": "A", "method": "MANUAL"
          "instrument": "DACTS", ; "group": "A", "method": "MANUAL", "measure": {"indicator": "board-share"}
          "instrument": "DACTS", ; "group": "A", "method": "PARTLY", "bands": [{"score": 5, "atLeast": 20}]
          "instrument": "DACTS", ; "group": "A", "method": "PARTLY", "measure": {"indicator": "board-share"}, "bands": [{"score": 4, "atLeast": 20}]
          ~~                     ; "group": "A", "method": "COMPUTED"
          """)
  void an_item_that_nobody_could_score_is_refused(String instrument, String item) {
    assertThat(told(instrument, item)).containsExactly("CM-3036 /fidelity/items/0");
  }

  @Test
  void a_group_and_an_indicator_must_be_known() {
    assertThat(told("", "\"group\": \"B\", \"method\": \"COMPUTED\", " + SHARE + ", " + BANDS))
        .hasSize(1)
        .allMatch(one -> one.endsWith("/fidelity/items/0/group"));
    assertThat(
            told(
                "",
                "\"group\": \"A\", \"method\": \"COMPUTED\","
                    + " \"measure\": {\"indicator\": \"board-shares\"}, "
                    + BANDS))
        .containsExactly("CM-4261 /fidelity/items/0/measure/indicator");
  }
}
