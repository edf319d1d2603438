package se.samordna.web.page;

import java.util.List;
import java.util.stream.IntStream;
import se.samordna.enrolment.Board;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardAction;
import se.samordna.web.text.Texts;
import se.samordna.web.view.BoardView.Column;
import se.samordna.web.view.BoardView.Slip;
import se.samordna.web.view.BoardView.State;

/** The columns of a board and the slips in them. */
final class BoardSlips {
  private static final int COLUMNS = 5;

  /** So many alerts are read at a glance; the card has them all. */
  private static final int ON_A_SLIP = 3;

  private final ShownBoard shown;
  private final Texts t;

  BoardSlips(ShownBoard shown) {
    this.shown = shown;
    this.t = shown.reader().t();
  }

  /** A sixth column, for what fits nowhere else, is shown when somebody stands in it. */
  List<Column> columns() {
    List<Board.Column> columns = shown.board().columns();
    return IntStream.range(0, columns.size())
        .filter(place -> place < COLUMNS || !columns.get(place).entries().isEmpty())
        .mapToObj(place -> column(columns.get(place)))
        .toList();
  }

  private Column column(Board.Column column) {
    List<BoardEntry> entries = column.entries();
    return new Column(
        BoardWords.icon(column.picture()),
        shown.reader().in(column.label()),
        IntStream.range(0, entries.size())
            .mapToObj(place -> slip(entries.get(place), place))
            .toList(),
        t.of("board.column.empty"));
  }

  private Slip slip(BoardEntry entry, int placeInColumn) {
    return shown.isWhole() || placeInColumn < ShownBoard.FIRST ? whole(entry) : line(entry);
  }

  /** Name, day, reasons and what presses most; the rest is shown when the person is turned to. */
  private Slip line(BoardEntry entry) {
    return new Slip(
        true,
        shown.name(entry),
        shown.cover(entry),
        entry.protection().hides(),
        shown.hides(entry) ? "" : shown.turnTo(entry),
        state(entry),
        shown.day(entry),
        shown.reasons(entry),
        "",
        shown.mostPressing(entry),
        "",
        "",
        0,
        0,
        "");
  }

  private Slip whole(BoardEntry entry) {
    boolean hidden = shown.hides(entry);
    return new Slip(
        false,
        shown.name(entry),
        shown.cover(entry),
        entry.protection().hides(),
        hidden ? "" : address(entry),
        state(entry),
        shown.day(entry),
        shown.reasons(entry),
        hidden ? t.of("board.hidden") : cause(entry),
        shown.alerts(entry, ON_A_SLIP),
        hidden ? "" : next(entry),
        hidden ? "" : BoardWords.whoMeets(entry),
        entry.contactsThisWeek(),
        entry.contactTarget(),
        entry.contactTarget() == 0
            ? ""
            : t.of("board.met", entry.contactsThisWeek(), entry.contactTarget()));
  }

  /** Of somebody protected a reader who is not named sees none. */
  private String cause(BoardEntry entry) {
    return entry.cause().isEmpty() ? t.of("board.for.named") : entry.cause();
  }

  /** In a meeting a slip turns the meeting to the person; else it is opened to be worked on. */
  private String address(BoardEntry entry) {
    return shown.board().meeting().isPresent() ? shown.turnTo(entry) : BoardPage.entry(entry.id());
  }

  private State state(BoardEntry entry) {
    if (shown.place(entry) == shown.focus()) {
      return State.NOW;
    }
    if (shown.isDone(entry)) {
      return State.DONE;
    }
    return entry.confirmedAt() == null ? State.WAITING : State.PLAIN;
  }

  private String next(BoardEntry entry) {
    return entry.actions().stream()
        .filter(action -> !action.done())
        .findFirst()
        .map(this::said)
        .orElse("");
  }

  private String said(BoardAction action) {
    Reader reader = shown.reader();
    boolean today = action.on().equals(reader.today());
    String when = today ? "" : t.dates().near(action.on(), reader.today()) + " ";
    return when + BoardWords.said(action);
  }
}
