package se.samordna.web.page;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.samordna.Id;
import se.samordna.enrolment.Board;
import se.samordna.enrolment.BoardEntry;
import se.samordna.text.Days;
import se.samordna.web.view.Parts.Tag;
import se.samordna.web.view.Tone;

/**
 * A board as one reader looks at it: on a screen of one's own or on the wall, with somebody in
 * focus or nobody. Belongs to the thread that draws it.
 */
final class ShownBoard {
  /**
   * How many stand on a board whose slips are all written out. A FACT team of 200 persons has some
   * 25 on its board and rarely twice as many; on a board beyond that nobody reads every slip, and
   * each person gets a line.
   */
  static final int WRITTEN_OUT = 60;

  /** How many slips of each column are written out on a board larger than that. */
  static final int FIRST = 2;

  /** So much of an id tells the entries of a board apart: one of four thousand million. */
  private static final int MARK = 8;

  private final Board board;
  private final Reader reader;
  private final boolean wall;
  private final boolean whole;
  private final List<BoardEntry> entries;
  private final Map<Id<BoardEntry>, Integer> places = new HashMap<>();
  private final int focus;

  /**
   * @param wall whether the screen is one that others see, too
   * @param whole whether every slip is to be written out, however many there are
   * @param at the id of the entry in focus or the beginning of it, empty for nobody in particular
   */
  ShownBoard(Board board, Reader reader, boolean wall, boolean whole, String at) {
    this(board, reader, wall, whole, at, 0);
  }

  /**
   * @param onward how many places further the focus is than the entry: 1 for the one after it
   */
  ShownBoard(Board board, Reader reader, boolean wall, boolean whole, String at, int onward) {
    this.board = board;
    this.reader = reader;
    this.wall = wall;
    this.entries = board.columns().stream().flatMap(column -> column.entries().stream()).toList();
    this.whole = whole || entries.size() <= WRITTEN_OUT;
    for (int place = 0; place < entries.size(); place++) {
      places.put(entries.get(place).id(), place);
    }
    this.focus = place(at, onward);
  }

  /**
   * A meeting goes on with the first whom it has not spoken of, also after a break; when it has
   * spoken of all, and outside a meeting, nobody is in focus unasked.
   */
  private int place(String at, int onward) {
    for (int place = 0; at.length() >= MARK && place < entries.size(); place++) {
      int wanted = place + onward;
      if (entries.get(place).id().toString().startsWith(at)
          && wanted >= 0
          && wanted < entries.size()) {
        return wanted;
      }
    }
    for (int place = 0; board.meeting().isPresent() && place < entries.size(); place++) {
      if (!isDone(entries.get(place))) {
        return place;
      }
    }
    return -1;
  }

  Board board() {
    return board;
  }

  Reader reader() {
    return reader;
  }

  boolean onTheWall() {
    return wall;
  }

  /** Everybody, in the order of the columns. */
  List<BoardEntry> entries() {
    return entries;
  }

  /** The place of the one in focus among all, -1 when nobody is. */
  int focus() {
    return focus;
  }

  /** The place of an entry among all, from 0. */
  int place(BoardEntry entry) {
    return places.getOrDefault(entry.id(), -1);
  }

  /** Whether every slip is written out. */
  boolean isWhole() {
    return whole;
  }

  /** Whether the meeting has spoken of the entry already. */
  boolean isDone(BoardEntry entry) {
    return board.meeting().filter(one -> one.hasPassed(entry.person())).isPresent();
  }

  /** Whether the person is to be named to nobody who looks at this screen. */
  boolean hides(BoardEntry entry) {
    return wall && entry.protection().hides();
  }

  /** What a protected person is called on the wall and on paper. */
  String cover(BoardEntry entry) {
    return reader.t().of("board.cover", place(entry) + 1);
  }

  /** What the person is called on this screen. */
  String name(BoardEntry entry) {
    return hides(entry) ? cover(entry) : entry.personName();
  }

  /** The board with the entry in focus, seen from the board itself. */
  String turnTo(BoardEntry entry) {
    return "?at=" + mark(entry.id()) + (wall ? "&wall=yes" : "");
  }

  /** What tells the entry apart on its board. */
  static String mark(Id<BoardEntry> entry) {
    return entry.toString().substring(0, MARK);
  }

  /** "dag 17": the first day is day 1. */
  String day(BoardEntry entry) {
    long days = ChronoUnit.DAYS.between(Days.of(entry.openedAt()), reader.today()) + 1;
    return reader.t().of("board.day", days);
  }

  /** Why the person is on the board; of somebody who is hidden only that. */
  List<Tag> reasons(BoardEntry entry) {
    if (hides(entry)) {
      return List.of(shielded());
    }
    Stream<Tag> shield = entry.protection().hides() ? Stream.of(shielded()) : Stream.empty();
    Stream<Tag> reasons =
        entry.reasons().stream()
            .filter(one -> one.to() == null)
            .map(one -> BoardWords.reason(one, reader));
    return Stream.of(shield, reasons, risks(entry)).flatMap(tags -> tags).toList();
  }

  /** Which risks are there; not for a screen that others see. */
  private Stream<Tag> risks(BoardEntry entry) {
    return wall
        ? Stream.empty()
        : entry.care().raised().stream()
            .map(risk -> new Tag("warning", reader.t().named(risk.kind()), Tone.STOP));
  }

  /** What the team must not miss, the most pressing first; nothing of somebody who is hidden. */
  List<Tag> alerts(BoardEntry entry) {
    return hides(entry) ? List.of() : BoardWords.alerts(entry, reader);
  }

  /** The first of what the team must not miss, and how much more there is. */
  List<Tag> alerts(BoardEntry entry, int most) {
    List<Tag> all = alerts(entry);
    if (all.size() <= most) {
      return all;
    }
    Tag more = new Tag("info", reader.t().of("board.alerts.more", all.size() - most), Tone.PLAIN);
    return Stream.concat(all.stream().limit(most), Stream.of(more)).toList();
  }

  /** What presses most, and how much more there is: "Krisplan saknas +2". */
  List<Tag> mostPressing(BoardEntry entry) {
    List<Tag> all = alerts(entry);
    if (all.size() <= 1) {
      return all;
    }
    Tag first = all.get(0);
    return List.of(new Tag(first.icon(), first.word() + " +" + (all.size() - 1), first.tone()));
  }

  private Tag shielded() {
    return new Tag("shield", reader.t().of("board.shielded"), Tone.STOP);
  }
}
