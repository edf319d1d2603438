package se.samordna.web.page;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.enrolment.Board;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardAction;
import se.samordna.enrolment.BoardEntry.BoardAlert;
import se.samordna.http.Answer;
import se.samordna.http.Route;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Kind;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;
import se.samordna.web.text.Texts;
import se.samordna.web.view.BoardView;
import se.samordna.web.view.BoardView.Slip;
import se.samordna.web.view.BoardView.State;
import se.samordna.web.view.Button;
import se.samordna.web.view.Field;
import se.samordna.web.view.FormView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Frame.Shape;
import se.samordna.web.view.Lists.RowCard;
import se.samordna.web.view.Parts.Empty;
import se.samordna.web.view.Parts.Fact;
import se.samordna.web.view.Parts.Link;
import se.samordna.web.view.Parts.Row;
import se.samordna.web.view.Parts.Tag;
import se.samordna.web.view.PersonView.Voice;
import se.samordna.web.view.Tone;

/** The team's board, on a screen of one's own, on the wall, and during the board meeting. */
final class BoardPage {
  private static final int COLUMNS = 5;

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

  private Answer any(Visit visit) {
    Texts t = visit.t();
    for (Id<Unit> unit : Teams.mine(visit).keySet()) {
      Optional<Board> board = board(visit, unit);
      if (board.isPresent()) {
        return Answer.seeOther("/board/" + unit);
      }
    }
    Empty none = new Empty("board", t.of("board.none"), t.of("board.none.normally"), null);
    Frame frame = visit.frame(t.of("menu.board"), Menu.BOARD);
    return visit.show("board", frame, new BoardView(List.of(), null, null, List.of(), none, null));
  }

  private Optional<Board> board(Visit visit, Id<Unit> unit) {
    try {
      return Optional.of(site.boards().of(visit.caller(), unit));
    } catch (Refusal refusal) {
      if (refusal.kind() == Kind.UNAVAILABLE) {
        throw refusal;
      }
      return Optional.empty();
    }
  }

  private Answer show(Visit visit) {
    Board board = site.boards().of(visit.caller(), visit.id("unit"));
    return new Drawn(visit, board).answer();
  }

  /** A board being drawn for one visit. */
  private static final class Drawn {
    private final Visit visit;
    private final Board board;
    private final Texts t;
    private final boolean wall;
    private final List<BoardEntry> entries;
    private final int now;

    Drawn(Visit visit, Board board) {
      this.visit = visit;
      this.board = board;
      this.t = visit.t();
      this.wall = visit.asked("wall").isPresent();
      this.entries = board.columns().stream().flatMap(column -> column.entries().stream()).toList();
      this.now = board.meeting().isPresent() ? position() : -1;
    }

    private int position() {
      String at = visit.asked("at").orElse("");
      for (int i = 0; i < entries.size(); i++) {
        if (entries.get(i).id().toString().equals(at)) {
          return i;
        }
      }
      return 0;
    }

    Answer answer() {
      boolean talking = now >= 0 && !entries.isEmpty();
      BoardView view =
          new BoardView(
              others(),
              board.meeting().map(this::meeting).orElse(null),
              talking ? focus(entries.get(now)) : null,
              entries.isEmpty()
                  ? List.of()
                  : board.columns().stream().filter(this::isShown).map(this::column).toList(),
              entries.isEmpty()
                  ? new Empty(
                      "check-circle", t.of("board.empty"), t.of("board.empty.normally"), null)
                  : null,
              suggestions());
      return visit.show("board", frame(), view);
    }

    private Frame frame() {
      Frame frame =
          visit
              .frame(t.of("board.title", board.unitName()), Menu.BOARD)
              .shape(Shape.WIDE)
              .onTheWall(wall)
              .lead(
                  t.of("board.share", entries.size(), board.share(), t.dates().whole(board.day())));
      return frame.doing(
          Button.to("/board/" + board.unit() + "?wall=yes", t.of("board.wall")),
          Button.to("#print", t.of("board.print")).icon("print"),
          Button.to(
                  MeetingPage.opening(board.unit(), MeetingType.BOARD), t.of("board.meeting.start"))
              .primary());
    }

    private List<Link> others() {
      return Teams.mine(visit).entrySet().stream()
          .map(
              unit ->
                  new Link(
                      unit.getKey().equals(board.unit()) ? "" : "/board/" + unit.getKey(),
                      unit.getValue()))
          .toList();
    }

    private @Nullable RowCard suggestions() {
      if (board.suggestions().isEmpty() || wall) {
        return null;
      }
      List<Row> rows =
          board.suggestions().stream()
              .map(
                  one ->
                      new Row(
                          "plus",
                          Tone.ACTION,
                          one.personName(),
                          "/enrolments/" + one.enrolment(),
                          visit.in(one.label()),
                          t.of("board.until", t.dates().day(one.until(), visit.today()))))
              .toList();
      return new RowCard(
          "suggested",
          t.of("board.suggested"),
          Integer.toString(rows.size()),
          rows,
          new Empty("plus", "", "", null),
          null);
    }

    private BoardView.Meeting meeting(Meeting meeting) {
      long minutes = ChronoUnit.MINUTES.between(meeting.startedAt(), visit.now());
      long professions =
          meeting.attendance().stream()
              .filter(one -> one.profession() != null)
              .map(Meeting.Attendance::profession)
              .distinct()
              .count();
      List<Button> verbs = new ArrayList<>();
      if (now > 0) {
        verbs.add(Button.to(at(now - 1), t.of("board.previous")).key("K"));
      }
      if (now + 1 < entries.size()) {
        verbs.add(Button.to(at(now + 1), t.of("board.next")).key("J").primary());
      }
      verbs.add(MeetingPage.closing(meeting, t));
      return new BoardView.Meeting(
          meeting.startedAt().toString(),
          String.format(
              Locale.ROOT,
              "%02d:%02d",
              minutes,
              ChronoUnit.SECONDS.between(meeting.startedAt(), visit.now()) % 60),
          t.of("board.clock"),
          entries.isEmpty()
              ? t.named(MeetingType.BOARD)
              : t.of("board.meeting.at", now + 1, entries.size()),
          now + 1,
          entries.size(),
          t.of("board.there", meeting.attendance().size(), professions),
          verbs);
    }

    private String at(int position) {
      return "/board/"
          + board.unit()
          + "?"
          + (wall ? "wall=yes&" : "")
          + "at="
          + entries.get(position).id();
    }

    private BoardView.Focus focus(BoardEntry entry) {
      boolean hidden = hidden(entry);
      String name = hidden ? cover(entry) : entry.personName();
      String first = hidden ? name : name.split(" ", 2)[0];
      List<Button> verbs = new ArrayList<>();
      board
          .meeting()
          .ifPresent(
              meeting ->
                  verbs.add(
                      Button.to(
                              "/meetings/"
                                  + meeting.id()
                                  + "/decide/"
                                  + entry.person()
                                  + "?at="
                                  + entry.id(),
                              t.of("board.decide"))
                          .key("B")
                          .small()));
      verbs.add(
          Button.to("/enrolments/" + entry.enrolment(), t.of("person.step")).key("F").small());
      verbs.add(Button.to(entry(entry.id()), t.of("board.change")).small());
      if (!hidden) {
        String plan = PersonFrame.address(entry.person()) + "/crisis-plan";
        verbs.add(Button.to(plan, t.of("board.crisis")).look(Button.Look.DANGER).key("P").small());
      }
      board
          .meeting()
          .filter(meeting -> entry.confirmedAt() == null)
          .ifPresent(meeting -> verbs.add(0, confirm(entry, meeting)));
      return new BoardView.Focus(
          name,
          hidden ? "" : PersonFrame.address(entry.person()),
          hidden ? List.of(shielded()) : reasons(entry),
          day(entry),
          hidden ? List.of() : facts(entry),
          hidden || entry.personsView().isEmpty()
              ? null
              : new Voice(
                  t.of(
                      "person.own.view",
                      t.whose(first),
                      entry.personsViewAt() == null
                          ? ""
                          : t.dates().near(Days.of(entry.personsViewAt()), visit.today())),
                  entry.personsView()),
          hidden ? "" : entry.scaleDownWhen(),
          entry.coordinatorName().isEmpty()
              ? t.of("board.who.else.nobody", first)
              : t.of("board.who.else", entry.coordinatorName(), first),
          alerts(entry).stream().findFirst().orElse(null),
          action(entry),
          verbs);
    }

    private Button confirm(BoardEntry entry, Meeting meeting) {
      return Button.send(
              entry(entry.id()) + "/confirm",
              t.of("board.confirm"),
              Map.of(
                  "revision",
                  Integer.toString(entry.revision()),
                  "meeting",
                  meeting.id().toString()))
          .icon("check")
          .small();
    }

    private FormView action(BoardEntry entry) {
      return FormView.of(
          entry(entry.id()) + "/action",
          t.of("form.save"),
          List.of(
              Field.of(Field.Kind.TEXT, "who", t.of("board.action.who")),
              Field.of(Field.Kind.TEXT, "what", t.of("board.action.what")),
              Field.of(Field.Kind.DATE, "on", t.of("board.action.on"))
                  .value(visit.today().toString()),
              Field.of(Field.Kind.SHORT, "time", t.of("board.action.time")),
              FormPages.revision(entry.revision())));
    }

    private List<Fact> facts(BoardEntry entry) {
      List<Fact> facts = new ArrayList<>();
      facts.add(Fact.of(t.of("board.cause"), entry.cause()));
      facts.add(Fact.of(t.of("persons.coordinator"), entry.coordinatorName()));
      facts.add(
          Fact.of(
              t.of("board.contacts"),
              t.of("board.met", entry.contactsThisWeek(), entry.contactTarget())));
      String crisis =
          entry.crisisPlanExists()
              ? t.of(entry.crisisPlanUsed() ? "board.crisis.used" : "board.crisis.there")
              : t.of("board.crisis.none");
      facts.add(
          Fact.to(
              t.of("board.crisis"), crisis, PersonFrame.address(entry.person()) + "/crisis-plan"));
      if (entry.reviewOn() != null) {
        facts.add(Fact.of(t.of("board.review"), t.dates().near(entry.reviewOn(), visit.today())));
      }
      facts.add(
          Fact.of(
              t.of("board.put.up.by"),
              entry.openedByName() + ", " + t.dates().near(entry.openedAt(), visit.today())));
      return facts;
    }

    /** A sixth column, for what fits nowhere else, is shown when somebody stands in it. */
    private boolean isShown(Board.Column column) {
      return board.columns().indexOf(column) < COLUMNS || !column.entries().isEmpty();
    }

    private BoardView.Column column(Board.Column column) {
      return new BoardView.Column(
          BoardWords.columnIcon(column.id()),
          visit.in(column.label()),
          column.entries().stream().map(this::slip).toList(),
          t.of("board.column.empty"));
    }

    private Slip slip(BoardEntry entry) {
      boolean hidden = hidden(entry);
      return new Slip(
          entry.id().toString(),
          hidden ? cover(entry) : entry.personName(),
          cover(entry),
          hidden ? "" : now >= 0 ? at(entries.indexOf(entry)) : entry(entry.id()),
          state(entry),
          day(entry),
          hidden ? List.of(shielded()) : reasons(entry),
          hidden ? t.of("board.hidden") : entry.cause(),
          hidden ? List.of() : alerts(entry),
          hidden ? "" : next(entry),
          hidden ? "" : entry.coordinatorName(),
          entry.contactsThisWeek(),
          entry.contactTarget(),
          entry.contactTarget() == 0
              ? ""
              : t.of("board.met", entry.contactsThisWeek(), entry.contactTarget()));
    }

    /** What a protected person is called on the wall and on paper. */
    private String cover(BoardEntry entry) {
      return t.of("board.cover", entries.indexOf(entry) + 1);
    }

    private boolean hidden(BoardEntry entry) {
      return wall && entry.protection().hides();
    }

    private State state(BoardEntry entry) {
      int place = entries.indexOf(entry);
      if (place == now) {
        return State.NOW;
      }
      if (entry.protection().hides()) {
        return State.PROTECTED;
      }
      if (place < now) {
        return State.DONE;
      }
      return entry.confirmedAt() == null ? State.WAITING : State.PLAIN;
    }

    private Tag shielded() {
      return new Tag("shield", t.of("board.shielded"), Tone.STOP);
    }

    private String day(BoardEntry entry) {
      return t.of(
          "board.day", ChronoUnit.DAYS.between(Days.of(entry.openedAt()), visit.today()) + 1);
    }

    private List<Tag> reasons(BoardEntry entry) {
      List<Tag> tags = new ArrayList<>();
      if (entry.protection().hides()) {
        tags.add(shielded());
      }
      entry.reasons().stream()
          .filter(one -> one.to() == null)
          .forEach(one -> tags.add(BoardWords.reason(one, visit)));
      return tags;
    }

    private List<Tag> alerts(BoardEntry entry) {
      return entry.alerts().stream()
          .map((BoardAlert alert) -> BoardWords.alert(alert, visit))
          .toList();
    }

    private String next(BoardEntry entry) {
      return entry.actions().stream()
          .filter(action -> !action.done())
          .findFirst()
          .map(this::said)
          .orElse("");
    }

    private String said(BoardAction action) {
      String when =
          action.on().equals(visit.today()) ? "" : t.dates().near(action.on(), visit.today()) + " ";
      return when + OverviewPage.said(action);
    }
  }
}
