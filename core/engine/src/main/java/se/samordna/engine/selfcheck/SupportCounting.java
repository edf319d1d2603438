package se.samordna.engine.selfcheck;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.engine.store.IndicatorStore.Coached;
import se.samordna.engine.store.IndicatorStore.Kept;
import se.samordna.engine.store.IndicatorStore.Kind;
import se.samordna.engine.store.IndicatorStore.Question;
import se.samordna.engine.store.IndicatorStore.Supervision;
import se.samordna.engine.store.IndicatorStore.Week;
import se.samordna.engine.store.Tx;
import se.samordna.model.Indicator;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.supervision.Coaching;
import se.samordna.text.Days;

/** Counts how a team is supervised in its method; at most two statements for each figure. */
final class SupportCounting {
  private final Tx tx;
  private final Counting counting;

  SupportCounting(Tx tx, Counting counting) {
    this.tx = tx;
    this.counting = counting;
  }

  /** A figure. */
  Kept count(Indicator indicator, Question question) {
    if (question.kind() == Kind.MENTORING) {
      return mentored(indicator, question);
    }
    Map<LocalDate, Boolean> weeks = days(indicator, question);
    int kept = (int) weeks.values().stream().filter(Boolean::booleanValue).count();
    return counting.kept(indicator, kept, weeks.size(), null, weeks.size(), 0);
  }

  /** What is counted, by day: each week by its Monday, or each day with mentoring. */
  Map<LocalDate, Boolean> days(Indicator indicator, Question question) {
    return switch (question.kind()) {
      case SUPERVISIONS -> supervised(indicator, question);
      case TOOL_REVIEWS -> reviewed(question);
      default -> {
        Map<LocalDate, Boolean> days = new TreeMap<>();
        of(question, Coaching.Kind.FIELD_MENTORING).forEach(one -> days.put(one.day(), true));
        yield days;
      }
    };
  }

  /** A week has had its supervision when the group was with one person for long enough. */
  private Map<LocalDate, Boolean> supervised(Indicator indicator, Question question) {
    int minutes = indicator.parameters().number("minutes", 0);
    List<Instant> held =
        tx.indicators().supervisions(question).stream()
            .filter(one -> one.longest() >= minutes)
            .map(Supervision::begun)
            .toList();
    return weeks(
        question,
        week ->
            held.stream().anyMatch(at -> !at.isBefore(week.begins()) && at.isBefore(week.ends())));
  }

  private Map<LocalDate, Boolean> reviewed(Question question) {
    Set<LocalDate> days =
        of(question, Coaching.Kind.TOOL_REVIEW).stream()
            .map(Coached::day)
            .collect(Collectors.toSet());
    return weeks(
        question,
        week -> Days.of(week.begins()).datesUntil(Days.of(week.ends())).anyMatch(days::contains));
  }

  private static Map<LocalDate, Boolean> weeks(Question question, Predicate<Week> has) {
    Map<LocalDate, Boolean> weeks = new TreeMap<>();
    question.weeks().forEach(week -> weeks.put(Days.of(week.begins()), has.test(week)));
    return weeks;
  }

  private List<Coached> of(Question question, Coaching.Kind kind) {
    return tx.indicators().coached(question).stream().filter(one -> one.kind() == kind).toList();
  }

  /** Of the care staff on the last day, those with enough minutes for every month. */
  private Kept mentored(Indicator indicator, Question question) {
    Set<Id<Staff>> team =
        tx.indicators().assignments(question).stream()
            .filter(one -> one.holdsOn(question.lastDay()))
            .filter(one -> one.role() == Role.CARE_STAFF)
            .filter(one -> one.profession() != Profession.ADMINISTRATIVE)
            .map(one -> one.staff())
            .collect(Collectors.toSet());
    long months =
        YearMonth.from(question.firstDay())
                .until(YearMonth.from(question.lastDay()), ChronoUnit.MONTHS)
            + 1;
    long needed = indicator.parameters().number("minutes", 0) * months;
    Map<Id<Staff>, Integer> minutes =
        of(question, Coaching.Kind.FIELD_MENTORING).stream()
            .collect(Collectors.toMap(Coached::colleague, Coached::minutes, Integer::sum));
    int enough = (int) team.stream().filter(one -> minutes.getOrDefault(one, 0) >= needed).count();
    return counting.kept(indicator, enough, team.size(), null, team.size(), 0);
  }
}
