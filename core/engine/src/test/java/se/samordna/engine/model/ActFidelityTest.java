package se.samordna.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samordna.engine.form.R4Forms;
import se.samordna.engine.instrument.InstrumentCatalogue;
import se.samordna.instrument.Instrument.SubScore;
import se.samordna.model.FidelityItem;
import se.samordna.model.FidelityItem.Method;
import se.samordna.model.FidelityScale;
import se.samordna.selfcheck.FidelityCard.Mean;
import se.samordna.text.Text;

/** DACTS as the model ACT brings it: its bands, and the arithmetic of a published card. */
class ActFidelityTest {
  private static final Path ACT = Path.of("../../model-act/src/main/resources/model");

  private final FidelityScale scale = scale();

  private static FidelityScale scale() {
    try {
      return new ModelParser(new R4Forms())
          .parse("shipped", ModelFolders.ofDirectory(ACT))
          .model()
          .orElseThrow()
          .fidelity()
          .orElseThrow();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void it_has_twenty_eight_items_and_says_which_anchors_were_read_in_a_source() {
    assertThat(scale.items()).hasSize(28);
    assertThat(scale.groups()).extracting(FidelityScale.Group::id).containsExactly("H", "O", "S");
    assertThat(scale.items())
        .filteredOn(FidelityItem::verified)
        .extracting(FidelityItem::id)
        .containsExactly("h1", "h2", "h3", "h4", "h5", "h6");
    assertThat(scale.version()).isEqualTo("DACTS-SAMHSA");
    assertThat(scale.items()).filteredOn(item -> item.method() == Method.COMPUTED).hasSize(18);
  }

  /** Both edges of each band, and what lies between two as they are published. */
  @ParameterizedTest
  @CsvSource({
    "h1,0,5",
    "h1,10,5",
    "h1,10.01,4",
    "h1,10.5,4",
    "h1,11,4",
    "h1,20,4",
    "h1,20.5,3",
    "h1,21,3",
    "h1,34,3",
    "h1,34.9,2",
    "h1,35,2",
    "h1,49,2",
    "h1,49.5,1",
    "h1,50,1",
    "h1,90,1",
    "h2,100,5",
    "h2,90,5",
    "h2,89.99,4",
    "h2,89.5,4",
    "h2,64,4",
    "h2,63.9,3",
    "h2,63,3",
    "h2,37,3",
    "h2,36.5,2",
    "h2,36,2",
    "h2,10,2",
    "h2,9.99,1",
    "h2,0,1",
    "h3,5,5",
    "h3,4,5",
    "h3,3.99,4",
    "h3,2,4",
    "h3,1.99,3",
    "h3,1,3",
    "h3,0.99,2",
    "h3,0.5,2",
    "h3,0.49,1",
    "h3,0.25,1",
    "h3,0,1",
    "h5,0,5",
    "h5,19.99,5",
    "h5,20,4",
    "h5,39,4",
    "h5,39.5,3",
    "h5,40,3",
    "h5,59,3",
    "h5,59.5,2",
    "h5,60,2",
    "h5,80,2",
    "h5,80.01,1",
    "h5,100,1",
    "h6,100,5",
    "h6,95,5",
    "h6,94.99,4",
    "h6,94.5,4",
    "h6,80,4",
    "h6,79.99,3",
    "h6,79.5,3",
    "h6,65,3",
    "h6,64.99,2",
    "h6,50,2",
    "h6,49.99,1",
    "h6,0,1",
    "h7,1,5",
    "h7,0.99,4",
    "h7,0.7,4",
    "h7,0.69,3",
    "h7,0.4,3",
    "h7,0.39,2",
    "h7,0.1,2",
    "h7,0.0999,1",
    "o2,6,5",
    "o2,7,4",
    "o2,9,4",
    "o2,10,3",
    "o2,13,2",
    "o2,15,2",
    "o2,16,1",
    "o7,4.99,5",
    "o7,5,4",
    "o7,17,4",
    "o7,90,2",
    "o7,90.1,1",
    "s4,120,5",
    "s4,119.99,4",
    "s4,85,4",
    "s4,15,2",
    "s4,14.99,1"
  })
  void the_best_band_whose_threshold_is_reached_is_the_score(
      String item, BigDecimal figure, int score) {
    assertThat(scale.item(item).orElseThrow().score(figure, true)).isEqualTo(score);
  }

  /** What is verbal below a quarter of the time is a person's to say. */
  @Test
  void the_leaders_time_speaks_for_five_and_four_alone() {
    FidelityItem leader = scale.item("h4").orElseThrow();

    assertThat(leader.proposed(new BigDecimal("50"))).contains(5);
    assertThat(leader.proposed(new BigDecimal("49.99"))).contains(4);
    assertThat(leader.proposed(new BigDecimal("25"))).contains(4);
    assertThat(leader.proposed(new BigDecimal("24.99"))).isEmpty();
    assertThat(scale.item("s6").orElseThrow().proposed(new BigDecimal("9"))).isEmpty();
  }

  @Test
  void a_daily_meeting_is_five_points_only_when_nobody_is_passed_over() {
    FidelityItem meetings = scale.item("h3").orElseThrow();

    assertThat(meetings.score(BigDecimal.valueOf(5), true)).isEqualTo(5);
    assertThat(meetings.score(BigDecimal.valueOf(5), false)).isEqualTo(4);
    assertThat(meetings.score(BigDecimal.valueOf(1), false)).isEqualTo(3);
  }

  /** A published card: 28 items with the sum 117, of which the first eleven have 49. */
  @Test
  void a_published_card_comes_to_its_published_means() {
    List<@Nullable Integer> human = new ArrayList<>(List.of(5, 5, 5, 4, 4, 5, 4, 5, 4, 3, 5));
    assertThat(Mean.of(human)).isEqualTo(new Mean(11, 11, 49, new BigDecimal("4.45")));
    List<@Nullable Integer> all = new ArrayList<>(human);
    all.addAll(List.of(5, 5, 4, 3, 4, 4, 5));
    all.addAll(List.of(4, 5, 4, 4, 4, 3, 4, 3, 3, 4));
    assertThat(Mean.of(all)).isEqualTo(new Mean(28, 28, 117, new BigDecimal("4.18")));
  }

  @Test
  void items_without_a_score_are_left_out_of_the_mean_and_told() {
    List<@Nullable Integer> scores = new ArrayList<>(List.of(5, 4));
    scores.add(null);
    assertThat(Mean.of(scores)).isEqualTo(new Mean(3, 2, 9, new BigDecimal("4.50")));
    scores.subList(0, 2).clear();
    assertThat(Mean.of(scores)).isEqualTo(new Mean(1, 0, 0, null));
  }

  @Test
  void the_instrument_that_persons_rate_by_calls_every_item_the_same() {
    List<SubScore> parts = InstrumentCatalogue.find("DACTS").orElseThrow().subScores();
    Map<String, Text> names = new LinkedHashMap<>();
    parts.forEach(part -> names.put(part.code(), part.name()));
    Map<String, Text> items = new LinkedHashMap<>();
    scale.items().forEach(item -> items.put(item.id(), item.name()));
    assertThat(names).isEqualTo(items);
    assertThat(parts).allMatch(part -> part.range().whole());
  }
}
