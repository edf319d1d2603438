package se.samordna.engine.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which counts are told, and what could be reckoned from them. */
class SmallCountsTest {
  @Test
  void one_to_four_tell_of_somebody_and_nought_of_nobody() {
    assertThat(IntStream.rangeClosed(0, 6).filter(SmallCounts::tells)).containsExactly(1, 2, 3, 4);
    assertThat(SmallCounts.shown(0)).isZero();
    assertThat(SmallCounts.shown(4)).isNull();
    assertThat(SmallCounts.shown(5)).isEqualTo(5);
  }

  @Test
  void a_part_tells_of_those_who_are_left_as_well() {
    assertThat(SmallCounts.tells(decimal(7), decimal(10))).isTrue();
    assertThat(SmallCounts.tells(decimal(5), decimal(10))).isFalse();
    assertThat(SmallCounts.tells(decimal(10), decimal(10))).isFalse();
  }

  @Test
  void beside_a_small_part_the_next_smallest_is_hidden_so_that_the_sum_tells_nothing() {
    assertThat(parts(Map.of("a", 3, "b", 20, "c", 9))).containsExactly(Map.entry("b", 20));
    assertThat(parts(Map.of("a", 3, "b", 4, "c", 9))).containsExactly(Map.entry("c", 9));
    assertThat(parts(Map.of("a", 1, "b", 2, "c", 9, "d", 30))).containsExactly(Map.entry("d", 30));
  }

  @Test
  void where_nothing_else_can_be_hidden_nothing_is_told() {
    assertThat(parts(Map.of("a", 3, "b", 0))).isEmpty();
    assertThat(parts(Map.of("a", 3))).isEmpty();
    assertThat(parts(Map.of("a", 8, "b", 0))).hasSize(2);
    assertThat(parts(Map.of())).isEmpty();
  }

  @Test
  void whatever_the_counts_the_hidden_ones_are_several_and_at_least_five_together() {
    Random random = new Random(5);
    for (int round = 0; round < 5_000; round++) {
      Map<Integer, Integer> counts = new LinkedHashMap<>();
      IntStream.range(0, 1 + random.nextInt(6)).forEach(n -> counts.put(n, random.nextInt(12)));
      Map<Integer, Integer> shown = SmallCounts.parts(counts);
      assertThat(shown.values()).as("%s", counts).noneMatch(SmallCounts::tells);
      int hidden = counts.size() - shown.size();
      int persons = sum(counts) - sum(shown);
      if (hidden > 0 && !shown.isEmpty()) {
        assertThat(hidden).as("%s of %s", shown, counts).isGreaterThan(1);
        assertThat(persons).as("%s of %s", shown, counts).isGreaterThanOrEqualTo(5);
      }
    }
  }

  private static Map<String, Integer> parts(Map<String, Integer> counts) {
    return SmallCounts.parts(counts);
  }

  private static int sum(Map<Integer, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static BigDecimal decimal(int number) {
    return BigDecimal.valueOf(number);
  }
}
