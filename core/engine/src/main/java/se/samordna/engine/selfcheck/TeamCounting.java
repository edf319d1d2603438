package se.samordna.engine.selfcheck;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samordna.Id;
import se.samordna.engine.store.CaseloadStore.Post;
import se.samordna.engine.store.IndicatorStore.Assigned;
import se.samordna.engine.store.IndicatorStore.DailyMeeting;
import se.samordna.engine.store.IndicatorStore.Kept;
import se.samordna.engine.store.IndicatorStore.Question;
import se.samordna.engine.store.IndicatorStore.Tally;
import se.samordna.engine.store.Tx;
import se.samordna.model.Indicator;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.text.Days;

/**
 * Counts how much a team does and what it is made of; at most three statements for each figure,
 * whatever the number of persons.
 */
final class TeamCounting {
  /** A working week of full time, in minutes: forty hours. */
  private static final BigDecimal WORKING_WEEK = BigDecimal.valueOf(2_400);

  /** Weeks of a month as the fidelity scales count it. */
  private static final BigDecimal WEEKS_OF_A_MONTH = BigDecimal.valueOf(4);

  private final Tx tx;
  private final Counted counted;
  private final Counting counting;

  TeamCounting(Tx tx, Counted counted, Counting counting) {
    this.tx = tx;
    this.counted = counted;
    this.counting = counting;
  }

  /** A figure. */
  Kept count(Indicator indicator, Question question) {
    return switch (question.kind()) {
      case DAILY_MEETINGS -> meetings(indicator, question);
      case LEADERS_TIME -> leadersTime(indicator, question);
      case TURNOVER -> turnover(indicator, question);
      case STAFFED -> staffed(indicator, question);
      case POSTS ->
          counting.kept(indicator, counting.postsCounted(indicator), BigDecimal.ONE, 0, 0);
      case POSTS_PER_HUNDRED -> posts(indicator, question);
      case POSTS_CARRYING -> carrying(indicator);
      case POSTS_PER_LEADER -> perLeader(indicator, question);
      case INTAKE_PEAK -> peak(indicator, question);
      case ABOUT -> mean(indicator, question, WEEKS_OF_A_MONTH);
      default -> mean(indicator, question, BigDecimal.ONE);
    };
  }

  /** Days, not meetings: two on one day are one day. */
  private Kept meetings(Indicator indicator, Question question) {
    List<DailyMeeting> held = tx.indicators().dailyMeetings(question);
    long days = held.stream().map(DailyMeeting::begun).map(Days::of).distinct().count();
    int passedOver = (int) held.stream().filter(one -> one.passedOver() > 0).count();
    return counting.kept(
        indicator, BigDecimal.valueOf(days), counted.weeks(), held.size(), passedOver);
  }

  private Kept leadersTime(Indicator indicator, Question question) {
    Tally tally = tx.indicators().tally(question);
    BigDecimal posts =
        at(question.lastDay(), tx.indicators().assignments(question))
            .filter(one -> one.role() == Role.TEAM_LEADER)
            .map(Assigned::fte)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return counting.kept(
        indicator,
        tally.sum(),
        posts.multiply(WORKING_WEEK).multiply(counted.weeks()),
        tally.persons(),
        tally.unknown());
  }

  private static Stream<Assigned> at(LocalDate day, List<Assigned> all) {
    return all.stream().filter(one -> one.holdsOn(day));
  }

  /** Who has changed post within the team has not left it. */
  private Kept turnover(Indicator indicator, Question question) {
    List<Assigned> all =
        tx.indicators().assignments(question).stream()
            .filter(one -> one.profession() != Profession.ADMINISTRATIVE)
            .toList();
    Set<Id<Staff>> there =
        at(question.lastDay(), all).map(Assigned::staff).collect(Collectors.toSet());
    Set<Id<Staff>> left = all.stream().map(Assigned::staff).collect(Collectors.toSet());
    left.removeAll(there);
    return counting.kept(
        indicator,
        BigDecimal.valueOf(left.size()),
        BigDecimal.valueOf(there.size()),
        there.size(),
        0);
  }

  private Kept staffed(Indicator indicator, Question question) {
    StaffedDays days =
        new StaffedDays(
            tx.organisations().planned(counted.provider(), counted.unit()),
            tx.organisations().periods(counted.provider(), counted.unit(), question.firstDay()),
            tx.organisations().absences(counted.provider(), counted.unit(), question.firstDay()));
    StaffedDays.Sum sum = days.between(question.firstDay(), question.lastDay());
    return counting.kept(indicator, sum.filled(), sum.planned(), 0, 0);
  }

  private Kept posts(Indicator indicator, Question question) {
    Set<String> professions = new HashSet<>(indicator.parameters().texts("professions"));
    BigDecimal posts =
        counting.posts().stream()
            .filter(post -> !post.away() && professions.contains(post.profession().name()))
            .map(Post::fte)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    Tally tally = tx.indicators().tally(question);
    return counting.kept(indicator, posts, BigDecimal.valueOf(tally.persons()), tally.persons(), 0);
  }

  /** Of the posts in care, those that carry persons: what each of the staff is there for. */
  private Kept carrying(Indicator indicator) {
    List<Post> care =
        counting.posts().stream()
            .filter(post -> !post.away() && post.profession() != Profession.ADMINISTRATIVE)
            .toList();
    return counting.kept(
        indicator, sum(care.stream().filter(Post::caseCarrying)), sum(care.stream()), 0, 0);
  }

  private static BigDecimal sum(Stream<Post> posts) {
    return posts.map(Post::fte).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Nobody leads: nothing to divide by, and so unknown. */
  private Kept perLeader(Indicator indicator, Question question) {
    List<Assigned> there = at(question.lastDay(), tx.indicators().assignments(question)).toList();
    return counting.kept(
        indicator, posts(there, Role.CARE_STAFF), posts(there, Role.TEAM_LEADER), 0, 0);
  }

  private static BigDecimal posts(List<Assigned> all, Role role) {
    return all.stream()
        .filter(one -> one.role() == role && one.profession() != Profession.ADMINISTRATIVE)
        .map(Assigned::fte)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private Kept peak(Indicator indicator, Question question) {
    List<LocalDate> begun = tx.indicators().begun(question).stream().map(Days::of).toList();
    long most =
        begun.stream().collect(groupingBy(YearMonth::from, counting())).values().stream()
            .mapToLong(Long::longValue)
            .max()
            .orElse(0);
    return counting.kept(indicator, BigDecimal.valueOf(most), BigDecimal.ONE, begun.size(), 0);
  }

  /** The mean of all persons, those of whom not all is known as well: it may be more, not less. */
  private Kept mean(Indicator indicator, Question question, BigDecimal weeks) {
    Tally tally = tx.indicators().tally(question);
    return counting.kept(
        indicator,
        tally.sum().multiply(weeks),
        BigDecimal.valueOf(tally.persons()).multiply(counted.weeks()),
        tally.persons(),
        tally.unknown());
  }
}
