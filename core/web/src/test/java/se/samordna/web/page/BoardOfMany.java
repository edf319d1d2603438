package se.samordna.web.page;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import se.samordna.Id;
import se.samordna.enrolment.Board;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardAction;
import se.samordna.enrolment.BoardEntry.BoardAlert;
import se.samordna.enrolment.BoardEntry.BoardAlert.Kind;
import se.samordna.enrolment.BoardEntry.BoardReason;
import se.samordna.enrolment.TeamCare;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.model.Emblem;
import se.samordna.person.Protection;
import se.samordna.text.Days;
import se.samordna.text.Language;
import se.samordna.text.Text;
import se.samordna.web.text.Texts;
import se.samordna.web.view.BoardView;
import se.samordna.web.view.Frame;
import se.samordna.web.view.Frame.Menu;
import se.samordna.web.view.Parts.Link;

/** A board with many persons, all invented, as several teams would fill it together. */
final class BoardOfMany {
  /** As long and as random as a real one. */
  private static final String FORM_TOKEN =
      "6xAAkFERwM1Qt2ynRjU7VjuxwoRkGmZmUSZlz7he9wahMOuTwHnZjnmqvLxj"
          + "bdwife2_AeBfzHdXbDRp_fbtEEUgCBJCC6X5CoRBzmiBqrY97uMRh-k";

  private static final Instant NOW = Instant.parse("2027-03-02T08:05:00Z");
  private static final LocalDate TODAY = Days.of(NOW);
  private static final List<String> GIVEN =
      List.of(
          "Alma",
          "Birger",
          "Cecilia",
          "Dragan",
          "Elsa",
          "Farid",
          "Gun-Britt",
          "Hussein",
          "Ivar",
          "Jasmin",
          "Karin",
          "Lena",
          "Mattias",
          "Nils",
          "Osman",
          "Petra",
          "Rikard",
          "Samira",
          "Tova",
          "Veronika");
  private static final List<String> FAMILY =
      List.of(
          "Exempel",
          "Provsson",
          "Påhittad",
          "Almgård",
          "Stavhede",
          "Öhrling",
          "Sköldmo",
          "Warsame",
          "Ljungkvist",
          "Haddad");
  private static final List<String> CAUSES =
      List.of(
          "Sömnlös flera nätter, vill ha tätare besök",
          "Tre missade besök, mamma orolig",
          "Risk att förlora bostaden 15 mars",
          "Utskrivningsklar sedan i går",
          "Hela teamet lär känna personen",
          "Hör röster oftare, rädd för att gå ut",
          "Brytningen med sambon, äter dåligt",
          "Ny medicin, behöver stöd de första veckorna");
  private static final List<String> ACTIONS =
      List.of("Hembesök", "Ring före lunch", "Möte med värden", "Resursgrupp", "Följ till läkaren");
  private static final List<Text> LABELS =
      List.of(
          new Text("Kris", "Crisis"),
          new Text("Tidiga tecken", "Early signs"),
          new Text("Ny", "New"),
          new Text("Inlagd", "Admitted"),
          new Text("Akut social situation", "Acute social situation"));
  private static final List<BoardAlert> ALERTS =
      List.of(
          alert(Kind.CONFIRMATION_LATE, "Skulle ha bekräftats fre 12 mars"),
          alert(Kind.REVIEW_LATE, "Skulle ha setts över fre 12 mars"),
          alert(Kind.NO_CRISIS_PLAN, "Krisplan saknas"),
          alert(Kind.NO_ACTION_TODAY, "Ingen åtgärd i dag"),
          alert(Kind.LEGAL_END_NEAR, "Vårdform till ons 31 mars"),
          alert(Kind.LONG_STAY, "Över 56 dagar"),
          alert(Kind.TARGET_MISSED, "Färre kontakter än planerat"),
          alert(Kind.FEW_STAFF, "1 av minst 2 olika på sju dagar"),
          alert(Kind.NOBODY_ELSE, "Vem mer? Inte sagt"));
  private static final List<String> CODES =
      List.of("CRISIS", "PREVENT", "NEW", "ADMITTED", "SOCIAL");
  private static final List<String> COLUMNS =
      List.of("crisis", "intensified", "new", "away", "stepDown");

  private final SplittableRandom random = new SplittableRandom(200);
  private final List<Board.Column> columns = new ArrayList<>();
  private Optional<Meeting> meeting = Optional.empty();

  BoardOfMany(int persons) {
    for (int column = 0; column < COLUMNS.size(); column++) {
      List<BoardEntry> entries = new ArrayList<>();
      for (int place = column; place < persons; place += COLUMNS.size()) {
        entries.add(entry(place, column));
      }
      columns.add(
          new Board.Column(COLUMNS.get(column), LABELS.get(column), Emblem.Picture.BOARD, entries));
    }
  }

  /** The same board while the team meets. */
  BoardOfMany inMeeting() {
    meeting =
        Optional.of(
            new Meeting(
                id(),
                1,
                MeetingType.BOARD,
                id(),
                null,
                NOW.minus(Duration.ofMinutes(5)),
                null,
                List.of(),
                List.of()));
    return this;
  }

  Board board() {
    return new Board(
        new Id<>(new UUID(1, 1)),
        "FACT Norr",
        "fact",
        TODAY,
        columns,
        List.of(),
        new BigDecimal("12.5"),
        meeting);
  }

  List<BoardEntry> entries() {
    return columns.stream().flatMap(column -> column.entries().stream()).toList();
  }

  BoardView view(String at, boolean whole) {
    return BoardPage.view(shown(at, whole), List.of());
  }

  /** The whole page, in Swedish. */
  byte[] page(String at) {
    return page(at, new Templates());
  }

  /** The whole page, in Swedish, by templates that were made before. */
  byte[] page(String at, Templates templates) {
    ShownBoard shown = shown(at, false);
    Frame frame =
        BoardPage.frame(
            Frame.of(
                shown.reader().t(),
                "",
                Menu.BOARD,
                new Frame.Me("Sanna Ekdahl", "Samordnare", true, true, true, true, false, false),
                FORM_TOKEN),
            shown);
    return templates.page("board", frame, BoardPage.view(shown, List.<Link>of()));
  }

  private ShownBoard shown(String at, boolean whole) {
    return new ShownBoard(board(), Reader.of(Texts.in(Language.SV), NOW), false, whole, at);
  }

  private BoardEntry entry(int place, int column) {
    int coordinator = random.nextInt(10);
    return new BoardEntry(
        id(),
        id(),
        id(),
        3,
        GIVEN.get(place % GIVEN.size()) + " " + FAMILY.get(place / GIVEN.size() % FAMILY.size()),
        place % 50 == 49 ? Protection.SECRECY_MARKING : Protection.NONE,
        "board",
        List.of(
            new BoardReason(
                CODES.get(column),
                LABELS.get(column),
                "",
                new Text("", ""),
                column == 0
                    ? new Emblem(Emblem.Picture.LIFEBUOY, Emblem.Urgency.ACUTE)
                    : Emblem.PLAIN,
                NOW,
                TODAY.plusDays(5),
                null)),
        CAUSES.get(random.nextInt(CAUSES.size())),
        NOW.minus(Duration.ofDays(random.nextInt(70))),
        id(),
        "Mattias Grön",
        random.nextInt(10) == 0 ? null : NOW.minus(Duration.ofDays(1)),
        "Jag vill att ni kommer på förmiddagen.",
        NOW,
        GIVEN.get(coordinator) + " " + FAMILY.get(coordinator),
        3,
        random.nextInt(4),
        List.of(action()),
        "När sömnen har varit bra en vecka.",
        TODAY.plusDays(5),
        true,
        false,
        0,
        null,
        alerts(),
        null,
        "",
        TeamCare.NONE);
  }

  private BoardAction action() {
    return new BoardAction(
        id(),
        ACTIONS.get(random.nextInt(ACTIONS.size())),
        GIVEN.get(random.nextInt(10)),
        TODAY.plusDays(random.nextInt(3)),
        random.nextBoolean() ? "10.00" : "",
        false);
  }

  /** A heavy board: nobody is without an alert, every third person has four or more. */
  private List<BoardAlert> alerts() {
    int few = 1 + random.nextInt(3);
    List<BoardAlert> alerts = new ArrayList<>();
    for (BoardAlert alert : ALERTS) {
      if (random.nextInt(6) < few) {
        alerts.add(alert);
      }
    }
    return alerts.isEmpty() ? ALERTS.subList(0, 1) : alerts;
  }

  private static BoardAlert alert(Kind kind, String words) {
    return new BoardAlert(kind, new Text(words, words));
  }

  private <T> Id<T> id() {
    return new Id<>(new UUID(random.nextLong(), random.nextLong()));
  }
}
