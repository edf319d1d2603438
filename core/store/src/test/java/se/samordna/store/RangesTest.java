package se.samordna.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {
  @Test
  void neighbours_are_one_run_and_gaps_part_them() {
    Ranges ranges = Ranges.of(List.of(1L, 2L, 3L, 7L, 9L, 10L));
    assertThat(ranges).hasToString("1-3,7,9-10");
    assertThat(ranges.size()).isEqualTo(6);
    assertThat(ranges.first()).isEqualTo(1);
    assertThat(ranges.last()).isEqualTo(10);
    assertThat(Ranges.parse("1-3,7,9-10")).isEqualTo(ranges);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3-1", "5,4", "1-3,3", "1,,2", "a", "1-", "-1", "1-2-3"})
  void what_is_no_set_of_numbers_is_refused(String text) {
    assertThatThrownBy(() -> Ranges.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
