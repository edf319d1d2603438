package se.samordna.engine.selfcheck;

import java.time.Instant;
import java.time.LocalDate;
import se.samordna.engine.store.IndicatorStore.Stay;
import se.samordna.selfcheck.CountedRow.Counted;
import se.samordna.text.Days;

/** Whether the team met a person both before and after a stay in inpatient care. */
final class StayDays {
  private StayDays() {}

  /**
   * Both days of each end count.
   *
   * @param days how many before and after
   * @param today the last day that anything is known of
   */
  static Counted counted(Stay stay, int days, LocalDate today) {
    boolean before =
        stay.contacts().stream()
            .anyMatch(at -> isBetween(at, stay.admitted().minusDays(days), stay.admitted()));
    boolean after =
        stay.contacts().stream()
            .anyMatch(at -> isBetween(at, stay.discharged(), stay.discharged().plusDays(days)));
    if (before && after) {
      return Counted.YES;
    }
    boolean open = !after && !stay.discharged().plusDays(days).isBefore(today);
    return before && open ? Counted.UNKNOWN : Counted.NO;
  }

  private static boolean isBetween(Instant at, LocalDate first, LocalDate last) {
    LocalDate day = Days.of(at);
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
