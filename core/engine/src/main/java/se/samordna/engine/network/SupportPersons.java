package se.samordna.engine.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samordna.admission.LegalStatus;
import se.samordna.engine.access.Access;

/**
 * Until when a <em>stödperson</em> is in somebody's network: for four weeks after compulsory care
 * has ended (LPT 30 §), and without an end while it goes on or none is recorded.
 */
public final class SupportPersons {
  private static final int WEEKS = 4;

  private SupportPersons() {}

  /** Compulsory care has begun or ended. */
  public static void careChanged(Access access, List<LegalStatus> statuses) {
    LocalDate over = over(statuses);
    LocalDate tomorrow = access.today().plusDays(1);
    settle(access, over == null || over.isAfter(tomorrow) ? over : tomorrow);
  }

  /**
   * Somebody became a support person: care that ended long ago says nothing of them, since care
   * that has begun since may not be recorded yet.
   */
  static void added(Access access) {
    LocalDate over =
        over(
            access
                .tx()
                .admissions()
                .legalStatuses(access.provider(), List.of(access.person()))
                .getOrDefault(access.person(), List.of()));
    if (over != null && over.isAfter(access.today())) {
      settle(access, over);
    }
  }

  private static void settle(Access access, @Nullable LocalDate over) {
    access
        .tx()
        .networks()
        .supportPersonsEnd(access.provider(), access.person(), over, access.today());
  }

  /** The first day on which they are members no more. */
  private static @Nullable LocalDate over(List<LegalStatus> statuses) {
    List<LegalStatus> compulsory =
        statuses.stream().filter(one -> one.form().isCompulsoryCare()).toList();
    if (compulsory.stream().anyMatch(one -> one.to() == null)) {
      return null;
    }
    return compulsory.stream()
        .map(one -> Objects.requireNonNull(one.to()))
        .max(LocalDate::compareTo)
        .map(last -> last.plusWeeks(WEEKS).plusDays(1))
        .orElse(null);
  }
}
