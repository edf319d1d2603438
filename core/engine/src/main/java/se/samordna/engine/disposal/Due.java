package se.samordna.engine.disposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.disposal.DisposalSubject;
import se.samordna.disposal.RetentionRule;
import se.samordna.disposal.RetentionRule.Exemption;
import se.samordna.engine.store.RetentionStore.Ended;
import se.samordna.organisation.LegalRegime;
import se.samordna.text.Days;

/**
 * When a person's record may go, once the care is over: when the time of all that was written under
 * any law has passed.
 *
 * @param rule the one whose time passes last
 * @param lastDay from which day it is reckoned
 * @param from the first day on which it may go
 * @param exempt whether the law keeps it longer
 */
record Due(RetentionRule rule, LocalDate lastDay, LocalDate from, boolean exempt) {

  /** Of somebody by the rules; empty while nothing tells from when to reckon. */
  static Optional<Due> of(RetentionRules rules, Ended ended, @Nullable String municipality) {
    if (!ended.recordKept()) {
      return contact(rules, ended);
    }
    Due last = null;
    boolean exempt = false;
    for (Map.Entry<LegalRegime, Instant> written : ended.written().entrySet()) {
      RetentionRule rule = rules.ofRecord(written.getKey());
      LocalDate day = Days.of(written.getValue());
      Due one = new Due(rule, day, firstAfter(day, rule), false);
      exempt |= isExempt(rule, ended, municipality);
      last = last == null || one.from().isAfter(last.from()) ? one : last;
    }
    return last == null
        ? Optional.empty()
        : Optional.of(new Due(last.rule(), last.lastDay(), last.from(), exempt));
  }

  private static Optional<Due> contact(RetentionRules rules, Ended ended) {
    Instant over = ended.endedAt();
    if (over == null) {
      return Optional.empty();
    }
    RetentionRule rule = rules.of(DisposalSubject.CONTACT_DATA).orElseThrow();
    LocalDate day = Days.of(over);
    return Optional.of(new Due(rule, day, firstAfter(day, rule), false));
  }

  /**
   * The first day after a time that is reckoned from a day: the time ends with the day of the same
   * number, or with the month's last where it has none (lag 1930:173 1 §).
   */
  static LocalDate firstAfter(LocalDate day, RetentionRule rule) {
    return day.plus(rule.kept()).plusDays(1);
  }

  private static boolean isExempt(RetentionRule rule, Ended ended, @Nullable String municipality) {
    return (rule.unless().contains(Exemption.RESEARCH_SAMPLE)
            && ResearchSample.keeps(municipality, ended.birthDate()))
        || (rule.unless().contains(Exemption.CHILD_HOUSING) && ended.childHousing());
  }

  DisposalSubject subject() {
    return rule.subject();
  }

  /** Whether it may go on the day, by the rules alone. */
  boolean isOn(LocalDate day) {
    return !exempt && !day.isBefore(from);
  }

  /** The last day on which it is to go, {@code null} where there is none. */
  @Nullable LocalDate finishBy() {
    return rule.byEndOfNextYear()
        ? LocalDate.of(lastDay.plus(rule.kept()).getYear() + 1, 12, 31)
        : null;
  }

  /** Whether it was to be gone before the day. */
  boolean isLateOn(LocalDate day) {
    LocalDate by = finishBy();
    return by != null && day.isAfter(by);
  }
}
