package se.samordna.itests.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.itests.harness.OnKaraf;
import se.samordna.itests.harness.Samordna;

/** That tests can move the time in the shared container, and put it back. */
@OnKaraf
class TimeIT {
  private static final Instant A_MONDAY = Instant.parse("2031-03-03T08:00:00Z");

  @AfterEach
  void put_the_clock_back(Samordna samordna) {
    samordna.time().release();
  }

  @Test
  void time_is_moved_to_an_instant_and_runs_on_from_there(Samordna samordna) {
    assertThat(samordna.time().set(A_MONDAY)).isCloseTo(A_MONDAY, within(5, ChronoUnit.SECONDS));
    assertThat(samordna.time().pass(Duration.ofDays(7)))
        .isCloseTo(A_MONDAY.plus(Duration.ofDays(7)), within(30, ChronoUnit.SECONDS));
  }
}
