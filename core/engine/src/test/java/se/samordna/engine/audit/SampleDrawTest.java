package se.samordna.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samordna.audit.AuditSample.Check;
import se.samordna.audit.SampleReason;
import se.samordna.engine.audit.SampleDraw.Drawn;
import se.samordna.engine.store.AuditReviewStore.Seen;

class SampleDrawTest {
  private static final Instant MONDAY = Instant.parse("2027-03-01T09:00:00Z");

  private static Seen access(long seq, Instant at, String staff, String person) {
    String name = person.isEmpty() ? "" : "Alma " + person;
    return new Seen(seq, at, false, staff, person, name, false, false);
  }

  private static Set<SampleReason> reasons(Seen access) {
    SampleDraw draw = new SampleDraw(1, Set.of("Alma Kollega"));
    draw.see(access);
    return draw.drawn().rows().get(access.seq());
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-01T05:00:00Z, false", // Monday 06.00
    "2027-03-01T04:59:59Z, true",
    "2027-03-01T18:59:59Z, false", // 19.59
    "2027-03-01T19:00:00Z, true", // 20.00
    "2027-03-06T10:00:00Z, true", // Saturday
    "2027-03-26T10:00:00Z, true", // Good Friday
    "2027-03-29T10:00:00Z, true", // Easter Monday
    "2027-03-30T04:00:00Z, false", // Tuesday 06.00, summer time
    "2027-06-25T10:00:00Z, true", // Midsummer Eve
    "2028-02-29T10:00:00Z, false" // Tuesday, leap day
  })
  void hours_are_those_of_swedish_working_days(Instant at, boolean after) {
    assertThat(reasons(access(1, at, "Region", "Exempel")).contains(SampleReason.AFTER_HOURS))
        .isEqualTo(after);
  }

  @Test
  void a_surname_is_the_same_however_it_is_written_and_no_surname_is_nobodys() {
    assertThat(reasons(access(1, MONDAY, "EXEMPEL ", "Exempel")))
        .contains(SampleReason.SAME_SURNAME);
    assertThat(reasons(access(1, MONDAY, "Exempelsson", "Exempel")))
        .containsExactly(SampleReason.RANDOM);
    assertThat(reasons(access(1, MONDAY, "", ""))).containsExactly(SampleReason.RANDOM);
  }

  @Test
  void a_colleague_is_known_by_the_whole_name() {
    assertThat(reasons(access(1, MONDAY, "Region", "kollega"))).contains(SampleReason.COLLEAGUE);
    assertThat(reasons(access(1, MONDAY, "Region", "Kollegasson")))
        .doesNotContain(SampleReason.COLLEAGUE);
  }

  @Test
  void all_are_drawn_where_they_are_few_or_of_the_protected_and_a_fixed_number_of_the_rest() {
    SampleDraw draw = new SampleDraw(5, Set.of());
    for (long seq = 1; seq <= 10_000; seq++) {
      draw.see(
          new Seen(
              seq,
              MONDAY,
              seq % 1_000 == 0,
              "Region",
              "Exempel",
              "Alma Exempel",
              true,
              seq % 100 == 0));
    }
    Drawn drawn = draw.drawn();
    assertThat(drawn.accesses()).isEqualTo(10_000);
    assertThat(drawn.checks())
        .contains(
            new Check(SampleReason.RANDOM, 10_000, SampleDraw.AMONG_ALL),
            new Check(SampleReason.PROTECTED, 10_000, 10_000),
            new Check(SampleReason.WATCHED, 100, 100),
            new Check(SampleReason.EMERGENCY, 10, 10),
            new Check(SampleReason.SAME_SURNAME, 0, 0));
  }

  @Test
  void every_access_is_as_likely_to_be_drawn_as_any_other() {
    int late = 0;
    for (int seed = 0; seed < 200; seed++) {
      SampleDraw draw = new SampleDraw(seed, Set.of());
      for (long seq = 1; seq <= 500; seq++) {
        draw.see(access(seq, MONDAY, "Region", "Exempel"));
      }
      late += (int) draw.drawn().rows().keySet().stream().filter(seq -> seq > 250).count();
    }
    assertThat(late).isBetween(4_800, 5_200);
  }
}
