package se.samordna.engine.selfcheck;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.engine.model.BoardDays;
import se.samordna.engine.rule.IndicatorCatalogue;
import se.samordna.engine.rule.IndicatorSpec;
import se.samordna.engine.store.CaseloadStore.Post;
import se.samordna.engine.store.IndicatorStore.Kept;
import se.samordna.engine.store.IndicatorStore.Kind;
import se.samordna.engine.store.IndicatorStore.Question;
import se.samordna.engine.store.IndicatorStore.Stay;
import se.samordna.engine.store.IndicatorStore.Tally;
import se.samordna.engine.store.Tx;
import se.samordna.meeting.MeetingType;
import se.samordna.model.BoardCadence;
import se.samordna.model.CaseloadRule;
import se.samordna.model.Indicator;
import se.samordna.selfcheck.CountedRow;
import se.samordna.text.Days;

/** Counts a unit's figures; at most three statements for each, whatever the number of persons. */
final class Counting {
  private static final String CASELOAD = "caseload";

  private final Tx tx;
  private final Counted counted;

  Counting(Tx tx, Counted counted) {
    this.tx = tx;
    this.counted = counted;
  }

  /** A figure. */
  Kept count(Indicator indicator) {
    IndicatorSpec spec = IndicatorCatalogue.find(indicator.indicator()).orElseThrow();
    Question question = counted.question(indicator);
    return switch (spec.kind()) {
      case ACTIVE -> perPost(indicator, question);
      case MEETINGS -> meetings(indicator, question);
      case PROFESSIONS -> professions(indicator);
      case STAYS -> stays(indicator, question);
      case SUPERVISIONS, MENTORING, TOOL_REVIEWS ->
          new SupportCounting(tx, this).count(indicator, question);
      case DAILY_MEETINGS,
          LEADERS_TIME,
          TURNOVER,
          STAFFED,
          POSTS,
          POSTS_PER_HUNDRED,
          INTAKE_PEAK,
          VISIT_MINUTES,
          VISITS,
          ABOUT,
          POSTS_CARRYING,
          POSTS_PER_LEADER ->
          new TeamCounting(tx, counted, this).count(indicator, question);
      case FIRST_CONTACT -> {
        Tally tally = tx.indicators().tally(question);
        yield kept(indicator, tally.counted(), tally.rows(), tally.median(), tally.persons(), 0);
      }
      default -> {
        Tally tally = tx.indicators().tally(question);
        yield kept(
            indicator, tally.counted(), tally.rows(), null, tally.persons(), tally.unknown());
      }
    };
  }

  private Kept perPost(Indicator indicator, Question question) {
    Tally tally = tx.indicators().tally(question);
    return kept(
        indicator, BigDecimal.valueOf(tally.rows()), postsCounted(indicator), tally.persons(), 0);
  }

  /** The full-time posts that the caseload rule of the indicator counts. */
  BigDecimal postsCounted(Indicator indicator) {
    CaseloadRule rule = rule(indicator);
    return posts().stream()
        .filter(post -> post.isCountedBy(rule))
        .map(Post::fte)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** A figure that is its counter for each of its denominator. */
  Kept kept(
      Indicator indicator, BigDecimal numerator, BigDecimal denominator, int persons, int unknown) {
    return new Kept(
        indicator.id(),
        counted.span().period().length(),
        counted.span().period().month(),
        numerator,
        denominator,
        null,
        persons,
        unknown);
  }

  private CaseloadRule rule(Indicator indicator) {
    String id = indicator.parameters().text(CASELOAD);
    return counted.model().caseload().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The posts of the last day. */
  List<Post> posts() {
    return tx.caseloads().posts(counted.provider(), List.of(counted.unit()), counted.lastDay());
  }

  private Kept meetings(Indicator indicator, Question question) {
    MeetingDays days = meetingDays(indicator, question);
    return kept(indicator, days.kept(), days.expected(), null, days.expected(), 0);
  }

  /** The days on which the board should have met, with a meeting and without. */
  MeetingDays meetingDays(Indicator indicator, Question question) {
    LocalDate since =
        tx.indicators().firstActive(question).map(Days::of).orElse(question.lastDay().plusDays(1));
    List<Instant> begun =
        tx.meetings()
            .heldBetween(
                counted.provider(),
                counted.unit(),
                MeetingType.BOARD,
                indicator.parameters().number("professions", 0),
                question.from(),
                question.end());
    return MeetingDays.of(question, cadence(), begun, since);
  }

  private BoardCadence cadence() {
    return BoardDays.of(
        tx,
        counted.provider(),
        counted.unit(),
        counted.model().id(),
        counted.model().board().orElseThrow());
  }

  private Kept professions(Indicator indicator) {
    List<String> expected = indicator.parameters().texts("professions");
    Set<String> found = new HashSet<>(expected);
    found.retainAll(atWork());
    return kept(indicator, found.size(), expected.size(), null, expected.size(), 0);
  }

  /** The professions that somebody at work has. */
  Set<String> atWork() {
    return posts().stream()
        .filter(post -> !post.away())
        .map(post -> post.profession().name())
        .collect(Collectors.toSet());
  }

  private Kept stays(Indicator indicator, Question question) {
    List<Stay> stays = tx.indicators().stays(question);
    LocalDate today = Days.of(counted.now());
    int yes = 0;
    int unknown = 0;
    for (Stay stay : stays) {
      CountedRow.Counted one = StayDays.counted(stay, question.days(), today);
      yes += one == CountedRow.Counted.YES ? 1 : 0;
      unknown += one == CountedRow.Counted.UNKNOWN ? 1 : 0;
    }
    int persons = (int) stays.stream().map(Stay::person).distinct().count();
    return kept(indicator, yes, stays.size() - unknown, null, persons, unknown);
  }

  Kept kept(
      Indicator indicator,
      int numerator,
      int denominator,
      @Nullable BigDecimal median,
      int persons,
      int unknown) {
    return new Kept(
        indicator.id(),
        counted.span().period().length(),
        counted.span().period().month(),
        BigDecimal.valueOf(numerator),
        BigDecimal.valueOf(denominator),
        median,
        persons,
        unknown);
  }

  /** Whether a year of it is the sum of its months, from which a hidden one could be reckoned. */
  static boolean isSum(Kind kind) {
    return kind == Kind.SEVERAL_OF_TEAM
        || kind == Kind.FIRST_CONTACT
        || kind == Kind.OUTSIDE_CLINIC
        || kind == Kind.STAYS
        || kind == Kind.ADMISSIONS
        || kind == Kind.DISCHARGES
        || kind == Kind.INTAKE_PEAK
        || kind == Kind.CRISIS_CONTACTS
        || kind == Kind.PERSON_PRESENT
        || kind == Kind.PERSON_DECIDED;
  }
}
