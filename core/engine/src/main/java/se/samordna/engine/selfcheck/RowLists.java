package se.samordna.engine.selfcheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.engine.rule.IndicatorCatalogue;
import se.samordna.engine.rule.IndicatorSpec;
import se.samordna.engine.store.IndicatorStore.Question;
import se.samordna.engine.store.IndicatorStore.Row;
import se.samordna.engine.store.IndicatorStore.Stay;
import se.samordna.engine.store.Tx;
import se.samordna.model.Indicator;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.selfcheck.CountedRow;
import se.samordna.text.Days;

/** The rows behind a figure, as a list to look through. */
final class RowLists {
  private final Tx tx;
  private final Counted counted;

  RowLists(Tx tx, Counted counted) {
    this.tx = tx;
    this.counted = counted;
  }

  /** A page of them. */
  Page<CountedRow> page(Indicator indicator, PageRequest page) {
    IndicatorSpec spec = IndicatorCatalogue.find(indicator.indicator()).orElseThrow();
    Question question = counted.question(indicator);
    return switch (spec.kind()) {
      case MEETINGS -> cut(meetings(indicator, question), page);
      case PROFESSIONS -> cut(professions(indicator), page);
      case STAYS -> cut(stays(question), page);
      case DAILY_MEETINGS -> cut(dailyMeetings(question), page);
      case SUPERVISIONS, MENTORING, TOOL_REVIEWS -> cut(supports(indicator, question), page);
      case POSTS, TURNOVER, STAFFED, POSTS_CARRYING, POSTS_PER_LEADER -> cut(posts(), page);
      default -> {
        Page<Row> rows = tx.indicators().rows(question, page);
        List<CountedRow> shown = new ArrayList<>();
        rows.rows().forEach(row -> shown.add(row(row, shown.size() + 1)));
        yield new Page<>(shown, rows.nextCursor());
      }
    };
  }

  /** Who is no longer the unit's is counted, and not named. */
  private static CountedRow row(Row row, int place) {
    return new CountedRow(
        CountedRow.Kind.PERSON,
        row.here() ? row.person() : null,
        label(row.here(), row.protection().hides(), row.personName(), place),
        Days.of(row.at()),
        row.counted(),
        row.value());
  }

  private static String label(boolean here, boolean hides, String name, int place) {
    if (!here) {
      return "";
    }
    return hides ? "Person " + place : name;
  }

  private List<CountedRow> meetings(Indicator indicator, Question question) {
    MeetingDays days = new Counting(tx, counted).meetingDays(indicator, question);
    return days.days().stream()
        .map(
            day ->
                new CountedRow(
                    CountedRow.Kind.BOARD_DAY,
                    null,
                    "",
                    day,
                    said(days.held().contains(day)),
                    null))
        .toList();
  }

  private List<CountedRow> professions(Indicator indicator) {
    Set<String> found = new Counting(tx, counted).atWork();
    LocalDate day = counted.lastDay();
    return indicator.parameters().texts("professions").stream()
        .map(
            one ->
                new CountedRow(
                    CountedRow.Kind.PROFESSION, null, one, day, said(found.contains(one)), null))
        .toList();
  }

  /** Each week by its Monday, or each day on which somebody was mentored. */
  private List<CountedRow> supports(Indicator indicator, Question question) {
    return new SupportCounting(tx, new Counting(tx, counted))
        .days(indicator, question).entrySet().stream()
            .map(
                one ->
                    new CountedRow(
                        CountedRow.Kind.BOARD_DAY,
                        null,
                        "",
                        one.getKey(),
                        said(one.getValue()),
                        null))
            .toList();
  }

  private List<CountedRow> dailyMeetings(Question question) {
    return tx.indicators().dailyMeetings(question).stream()
        .map(
            one ->
                new CountedRow(
                    CountedRow.Kind.BOARD_DAY,
                    null,
                    "",
                    Days.of(one.begun()),
                    said(one.passedOver() == 0),
                    null))
        .toList();
  }

  /** The professions of the posts of the last day. */
  private List<CountedRow> posts() {
    return new Counting(tx, counted)
        .posts().stream()
            .map(
                post ->
                    new CountedRow(
                        CountedRow.Kind.PROFESSION,
                        null,
                        post.profession().name(),
                        counted.lastDay(),
                        said(!post.away()),
                        null))
            .toList();
  }

  private List<CountedRow> stays(Question question) {
    LocalDate today = Days.of(counted.now());
    List<CountedRow> rows = new ArrayList<>();
    for (Stay stay : tx.indicators().stays(question)) {
      rows.add(
          new CountedRow(
              CountedRow.Kind.PERSON,
              stay.here() ? stay.person() : null,
              label(stay.here(), stay.protection().hides(), stay.personName(), rows.size() + 1),
              stay.discharged(),
              StayDays.counted(stay, question.days(), today),
              null));
    }
    return rows;
  }

  private static CountedRow.Counted said(boolean yes) {
    return yes ? CountedRow.Counted.YES : CountedRow.Counted.NO;
  }

  /** A list that a year bounds; its cursor is the place in it. */
  private static Page<CountedRow> cut(List<CountedRow> all, PageRequest page) {
    int from = place(page.cursor());
    int to = Math.min(all.size(), from + page.size());
    List<CountedRow> rows = from < to ? all.subList(from, to) : List.of();
    return new Page<>(rows, to < all.size() ? Integer.toString(to) : null);
  }

  private static int place(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    if (!cursor.matches("[0-9]{1,6}")) {
      throw Refusal.of(Code.CURSOR_WRONG);
    }
    return Integer.parseInt(cursor);
  }
}
