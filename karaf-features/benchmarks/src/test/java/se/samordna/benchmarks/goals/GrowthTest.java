package se.samordna.benchmarks.goals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Growth is told as the exponent between two populations. */
class GrowthTest {
  @TempDir Path folder;

  @Test
  void what_costs_ten_times_as_much_among_ten_times_as_many_has_exponent_one() throws Exception {
    Growth small = new Growth(10_000);
    small.put("open person", 500);
    small.put("search", 100);
    small.write(folder.resolve("small.properties"));
    Growth large = new Growth(100_000);
    large.put("open person", 500);
    large.put("search", 1_000);

    String table = told(Growth.read(folder.resolve("small.properties")), large);

    assertThat(table.lines())
        .contains(
            "| G11 open person, CPU each, 10000 to 100000 persons | exponent at most 0.05"
                + " | exponent 0.000 | 500 us to 500 us | 2026-11-21 | abc | a machine |",
            "| G11 search, CPU each, 10000 to 100000 persons | exponent at most 0.10"
                + " | exponent 1.000 | 100 us to 1000 us | 2026-11-21 | abc | a machine |");
  }

  @Test
  void a_figure_without_its_like_is_not_told() {
    Growth large = new Growth(100_000);
    large.put("open person", 500);
    assertThatThrownBy(() -> told(new Growth(10_000), large))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String told(Growth small, Growth large) {
    Table table = new Table(LocalDate.of(2026, 11, 21), "abc", "a machine");
    large.tell(small, table);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    table.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
