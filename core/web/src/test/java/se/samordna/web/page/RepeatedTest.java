package se.samordna.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.text.Language;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.Tone;

/** A log tells what was read, and not how many statements a page took. */
class RepeatedTest {
  private static final Texts SWEDISH = Texts.in(Language.SV);

  private static Row row(String what, String unit, String minute) {
    return new Row("eye", Tone.PLAIN, what, null, unit, minute);
  }

  @Test
  void what_stands_several_times_in_one_minute_is_one_row_that_counts() {
    Row read = row("Läste dina uppgifter", "FACT Norr", "06.53");

    assertThat(Repeated.together(List.of(read, read, read), SWEDISH))
        .containsExactly(row("Läste dina uppgifter", "FACT Norr. 3 gånger", "06.53"));
  }

  @Test
  void another_minute_unit_or_deed_between_stays_apart() {
    List<Row> rows =
        List.of(
            row("Läste planen", "", "06.53"),
            row("Läste krisplanen", "", "06.53"),
            row("Läste planen", "", "06.53"),
            row("Läste planen", "", "06.54"),
            row("Läste planen", "FACT Norr", "06.54"));

    assertThat(Repeated.together(rows, SWEDISH)).isEqualTo(rows);
  }

  @Test
  void of_nothing_nothing_is_told() {
    assertThat(Repeated.together(List.of(), SWEDISH)).isEmpty();
  }
}
