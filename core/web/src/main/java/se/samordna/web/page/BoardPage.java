package se.samordna.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.enrolment.Board;
import se.samordna.enrolment.BoardEntry;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.web.text.Texts;
import se.samordna.web.view.BoardView;
import se.samordna.web.view.Button;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.Tone;

/** The team's board, on a screen of one's own, on the wall, and during the board meeting. */
final class BoardPage {
  private final Site site;

  BoardPage(Site site) {
    this.site = site;
  }

  /** Where an entry is worked on. */
  static String entry(Id<BoardEntry> entry) {
    return "/board/entries/" + entry;
  }

  List<Route> routes() {
    return List.of(site.get("/board", this::any), site.get("/board/{unit}", this::show));
  }

  /** The board of the first team that one cares for persons in; nothing is read of it yet. */
  private Answer any(Visit visit) {
    Texts t = visit.t();
    return Teams.mine(visit).keySet().stream()
        .filter(unit -> caresAt(visit.caller(), unit))
        .findFirst()
        .map(unit -> Answer.seeOther("/board/" + unit))
        .orElseGet(
            () -> {
              Empty none =
                  new Empty("board", t.of("board.none"), t.of("board.none.normally"), null);
              Frame frame = visit.frame(t.of("menu.board"), Menu.BOARD);
              return visit.show("board", frame, BoardView.of(none));
            });
  }

  private static boolean caresAt(Caller caller, Id<Unit> unit) {
    return caller.has(Role.CARE_STAFF, unit) || caller.has(Role.TEAM_LEADER, unit);
  }

  private Answer show(Visit visit) {
    ShownBoard shown =
        new ShownBoard(
            site.boards().of(visit.caller(), visit.id("unit")),
            visit.reader(),
            visit.asked("wall").isPresent(),
            visit.asked("all").isPresent(),
            Stream.of("at", "after", "before")
                .flatMap(where -> visit.asked(where).stream())
                .findFirst()
                .orElse(""),
            visit.asked("after").isPresent() ? 1 : visit.asked("before").isPresent() ? -1 : 0);
    if (shown.entries().isEmpty()
        && shown.board().model().isEmpty()
        && DailyListPage.has(visit, shown.board().unit())) {
      return Answer.seeOther(DailyListPage.address(shown.board().unit()));
    }
    Frame frame = frame(visit.frame("", Menu.BOARD), shown);
    if (!shown.onTheWall() && DailyListPage.has(visit, shown.board().unit())) {
      frame = DailyListPage.beside(frame, shown.board().unit());
    }
    if (shown.entries().isEmpty() && !Teams.keepsRecord(visit, shown.board().unit())) {
      frame = frame.doing();
    }
    return visit.show("board", frame, view(shown, others(visit, shown)));
  }

  /** The board with what was sent for the one in focus, to be mended. */
  Answer again(Visit visit, String at, @Nullable Refusal refusal) {
    ShownBoard shown =
        new ShownBoard(
            site.boards().of(visit.caller(), visit.id("unit")),
            visit.reader(),
            visit.form().ticked("wall"),
            false,
            at);
    BoardView view = view(shown, others(visit, shown));
    if (shown.focus() < 0 || shown.board().meeting().isEmpty()) {
      throw refusal == null ? Refusal.of(Code.MEETING_CLOSED) : refusal;
    }
    MeetingTurn turn = new MeetingTurn(shown, shown.entries().get(shown.focus()));
    FormView form = visit.mended(turn.form(Typed.in(visit, refusal)), refusal);
    Frame frame = frame(visit.frame("", Menu.BOARD), shown);
    return visit.show(
        refusal == null ? 200 : refusal.kind().status(), "board", frame, view.writing(form));
  }

  /** Everything on the board. */
  static BoardView view(ShownBoard shown, List<Link> others) {
    Texts t = shown.reader().t();
    boolean empty = shown.entries().isEmpty();
    return new BoardView(
        others,
        shown.board().meeting().map(new MeetingBar(shown)::of).orElse(null),
        shown.focus() < 0 ? null : new BoardFocus(shown).of(shown.entries().get(shown.focus())),
        empty ? List.of() : new BoardSlips(shown).columns(),
        empty
            ? new Empty("check-circle", t.of("board.empty"), t.of("board.empty.normally"), null)
            : null,
        suggestions(shown));
  }

  /** What stands around a board. */
  static Frame frame(Frame frame, ShownBoard shown) {
    Texts t = shown.reader().t();
    Board board = shown.board();
    String day = t.dates().whole(board.day());
    return frame
        .title(t.of("board.title", board.unitName()))
        .shape(Shape.WIDE)
        .onTheWall(shown.onTheWall())
        .lead(t.of("board.share", shown.entries().size(), LoadWords.number(board.share(), t), day))
        .doing(verbs(shown).toArray(Button[]::new));
  }

  private static List<Button> verbs(ShownBoard shown) {
    Texts t = shown.reader().t();
    Id<Unit> unit = shown.board().unit();
    List<Button> verbs = new ArrayList<>();
    if (!shown.isWhole()) {
      verbs.add(Button.to("/board/" + unit + "?all=yes", t.of("board.all")));
    }
    verbs.add(Button.to("/board/" + unit + "/signs", t.of("board.signs")));
    verbs.add(Button.to("/board/" + unit + "?wall=yes", t.of("board.wall")));
    verbs.add(Button.to("/units/" + unit + "/meetings", t.of("board.meetings")));
    verbs.add(Button.to(UnitPastPage.board(unit), t.of("past.title")));
    verbs.add(Button.to("#print", t.of("board.print")).icon("print"));
    verbs.add(
        Button.to(MeetingPage.opening(unit, MeetingType.BOARD), t.of("board.meeting.start"))
            .primary());
    return verbs;
  }

  private static List<Link> others(Visit visit, ShownBoard shown) {
    Id<Unit> here = shown.board().unit();
    return Teams.mine(visit).entrySet().stream()
        .map(
            unit ->
                new Link(
                    unit.getKey().equals(here) ? "" : "/board/" + unit.getKey(), unit.getValue()))
        .toList();
  }

  /** Whom a rule suggests for the board; not for the wall. */
  private static @Nullable RowCard suggestions(ShownBoard shown) {
    List<Board.Suggestion> suggestions = shown.board().suggestions();
    if (suggestions.isEmpty() || shown.onTheWall()) {
      return null;
    }
    return new RowCard(
        "suggested",
        shown.reader().t().of("board.suggested"),
        Integer.toString(suggestions.size()),
        suggestions.stream().map(one -> suggestion(one, shown.reader())).toList(),
        new Empty("plus", "", "", null),
        null);
  }

  private static Row suggestion(Board.Suggestion one, Reader reader) {
    Texts t = reader.t();
    return new Row(
        "plus",
        Tone.ACTION,
        one.personName(),
        "/enrolments/" + one.enrolment(),
        reader.in(one.label()),
        t.of("board.until", t.dates().day(one.until(), reader.today())));
  }
}
