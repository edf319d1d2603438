package se.samordna.itests.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.samordna.itests.harness.Colleague;
import se.samordna.itests.harness.OnDemo;
import se.samordna.itests.harness.Samordna;

/**
 * The clients themselves: they must see what fails, or every test that uses them proves nothing.
 */
@OnDemo
class LoadIT {
  @Test
  void a_day_at_work_is_answered_without_a_failure(Samordna samordna) {
    Colleague anna = Colleague.ofDemo(samordna, "anna");
    DailyWork.Places places = DailyWork.Places.of(anna);

    Tally tally = Load.run(samordna.webPort(), 4, i -> DailyWork.of(anna, places, i), 400);

    assertThat(tally.failed()).as(tally.toString()).isZero();
    assertThat(tally.asked()).isEqualTo(400);
    assertThat(tally.written()).isGreaterThan(50);
  }

  @Test
  void what_is_refused_counts_as_failed_unless_the_test_expects_it(Samordna samordna) {
    Colleague anna = Colleague.ofDemo(samordna, "anna");
    Ask unknown = Ask.get("unknown", "/api/v1/persons/nobody", anna.headers());

    Tally tally = Load.run(samordna.webPort(), 2, i -> () -> unknown, 10);
    Tally expected = Load.run(samordna.webPort(), 2, i -> () -> unknown.expecting(404), 10);

    assertThat(tally.failed()).isEqualTo(10);
    assertThat(tally.failures().get(0)).startsWith("GET /api/v1/persons/nobody: 404 {");
    assertThat(expected.failed()).isZero();
    assertThat(expected.times("unknown", 404)).isEqualTo(10);
  }
}
