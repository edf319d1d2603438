package se.samordna.engine.discharge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import se.samordna.text.Days;
import se.samordna.text.SwedishDays;

/**
 * The last moments that lagen (2017:612) om samverkan vid utskrivning sets, as the days go in
 * Sweden (sources.md, discharge). Pure.
 */
final class LusDays {
  private static final Duration NOTICE = Duration.ofHours(24);
  private static final int CALL_DAYS = 3;

  private LusDays() {}

  /** 24 hours that really pass, whatever the clocks on the wall do, LUS 2 kap. 3 §. */
  static Instant notice(Instant judgedAt) {
    return judgedAt.plus(NOTICE);
  }

  /** The last moment of a day. */
  static Instant endOf(LocalDate day) {
    return Days.start(day.plusDays(1)).minus(1, ChronoUnit.MICROS);
  }

  /** The same day: as soon as possible, which is ours, and LUS 3 kap. 2 §. */
  static Instant sameDay(Instant at) {
    return endOf(Days.of(at));
  }

  /**
   * The third day after a notice, LUS 4 kap. 3 §; a last day on a Saturday, a Sunday, a public
   * holiday, Midsummer's, Christmas or New Year's Eve gives way to the next working day, lag
   * (1930:173) 2 §.
   */
  static Instant call(Instant toldAt) {
    return endOf(SwedishDays.firstWorkedFrom(Days.of(toldAt).plusDays(CALL_DAYS)));
  }
}
