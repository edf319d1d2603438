package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.BoardStore.EntryRow;
import se.samordna.enrolment.BoardEntry;
import se.samordna.enrolment.BoardEntry.BoardAlert;
import se.samordna.enrolment.BoardEntry.BoardReason;
import se.samordna.enrolment.TeamCare;
import se.samordna.model.BoardCadence;
import se.samordna.model.BoardDefinition;
import se.samordna.person.Person;
import se.samordna.text.DateWords;
import se.samordna.text.Days;
import se.samordna.text.Language;
import se.samordna.text.Text;

/** Makes board entries as the team sees them, with what must not be missed. */
final class BoardEntries {
  /** An end or decision this near is shown (sources.md, board). */
  private static final int LEGAL_NEAR_DAYS = 30;

  /** So many days are judged at a time. */
  private static final int WEEK = 7;

  private final LocalDate today;

  BoardEntries(LocalDate today) {
    this.today = today;
  }

  /**
   * The entry of a row.
   *
   * @param place the row's place on the board from 1, which names a protected person
   * @param board the model's board, empty while the model is away
   */
  BoardEntry of(EntryRow row, int place, Optional<BoardDefinition> board) {
    return row.protection().hides()
        ? entry(row, board, "Person " + place, row.care().withoutNotes())
        : entry(row, board, row.personName(), row.care());
  }

  /** Of whom on a board the reader is nobody to read. */
  static Set<Id<Person>> closed(Access access, Collection<EntryRow> rows) {
    return access.closedOf(
        rows.stream()
            .filter(row -> row.protection().hides())
            .map(EntryRow::person)
            .collect(Collectors.toSet()));
  }

  /** The entry in the person's own file, where nobody else is. */
  BoardEntry ofOwnFile(EntryRow row, Optional<BoardDefinition> board, String name) {
    return entry(row, board, name, row.care());
  }

  private BoardEntry entry(
      EntryRow row, Optional<BoardDefinition> board, String name, TeamCare care) {
    return new BoardEntry(
        row.id(),
        row.enrolment(),
        row.person(),
        row.revision(),
        name,
        row.protection(),
        row.phase(),
        reasons(row, board),
        row.facts().cause(),
        row.openedAt(),
        row.openedBy(),
        row.openedByName(),
        row.facts().confirmedAt(),
        row.facts().personsView(),
        row.facts().personsViewAt(),
        row.coordinatorName(),
        row.facts().contactTarget(),
        row.contacts(),
        row.actions(),
        row.facts().scaleDownWhen(),
        review(row.reasons()),
        row.crisisPlanExists(),
        row.facts().crisisPlanUsed(),
        row.facts().again(),
        row.facts().againAt(),
        row.facts().closedAt() == null ? alerts(row, board) : List.of(),
        row.facts().closedAt(),
        row.facts().outcome(),
        care);
  }

  /** The reasons as the model sees them. */
  private static List<BoardReason> reasons(EntryRow row, Optional<BoardDefinition> board) {
    return row.reasons().stream().map(reason -> inWords(reason, board)).toList();
  }

  private static BoardReason inWords(BoardReason reason, Optional<BoardDefinition> board) {
    return board.flatMap(here -> here.reason(reason.code())).map(reason::seenAs).orElse(reason);
  }

  private static @Nullable LocalDate review(List<BoardReason> reasons) {
    return reasons.stream()
        .filter(reason -> reason.to() == null)
        .map(BoardReason::reviewOn)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private List<BoardAlert> alerts(EntryRow row, Optional<BoardDefinition> board) {
    List<BoardAlert> alerts = new ArrayList<>();
    if (row.facts().confirmedAt() == null) {
      addConfirmation(row, board, alerts);
    }
    if (row.actions().stream().noneMatch(action -> action.on().equals(today))) {
      add(alerts, BoardAlert.Kind.NO_ACTION_TODAY, "Ingen åtgärd i dag", "Nothing planned today");
    }
    int limit = board.map(BoardDefinition::longStayDays).orElse(Integer.MAX_VALUE);
    if (days(row) > limit) {
      add(alerts, BoardAlert.Kind.LONG_STAY, "Över " + limit + " dagar", "Over " + limit + " days");
    }
    if (!row.crisisPlanExists()) {
      add(alerts, BoardAlert.Kind.NO_CRISIS_PLAN, "Krisplan saknas", "No crisis plan");
    }
    addLegal(row, alerts);
    addReview(row, board, alerts);
    board.ifPresent(here -> addContacts(row, here, alerts));
    alerts.sort(Comparator.comparing(BoardAlert::kind));
    return alerts;
  }

  /** The first meeting after somebody was put up confirms it. */
  private void addConfirmation(
      EntryRow row, Optional<BoardDefinition> board, List<BoardAlert> alerts) {
    Optional<LocalDate> meeting =
        cadence(row, board).map(cadence -> cadence.nextAfter(Days.of(row.openedAt())));
    if (meeting.filter(today::isAfter).isPresent()) {
      LocalDate day = meeting.get();
      add(
          alerts,
          BoardAlert.Kind.CONFIRMATION_LATE,
          "Skulle ha bekräftats " + DateWords.dated(day, Language.SV),
          "Should have been confirmed " + DateWords.dated(day, Language.EN));
    } else {
      add(alerts, BoardAlert.Kind.NOT_CONFIRMED, "Ska bekräftas på mötet", "To be confirmed");
    }
  }

  private static Optional<BoardCadence> cadence(EntryRow row, Optional<BoardDefinition> board) {
    return board.map(here -> new BoardCadence(here.meetingDays(), row.cadence()));
  }

  /** Contacts are judged when the person has been on the board for seven whole days. */
  private void addContacts(EntryRow row, BoardDefinition board, List<BoardAlert> alerts) {
    int target = row.facts().contactTarget();
    TeamCare care = row.care();
    if (target > 0 && care.alsoMeets().isEmpty()) {
      add(alerts, BoardAlert.Kind.NOBODY_ELSE, "Vem mer? Inte sagt", "Who else? Not said");
    }
    if (days(row) <= WEEK) {
      return;
    }
    int wanted = board.differentStaff();
    if (target >= wanted && care.staffThisWeek() < wanted) {
      int met = care.staffThisWeek();
      add(
          alerts,
          BoardAlert.Kind.FEW_STAFF,
          met + " av minst " + wanted + " olika på sju dagar",
          met + " of at least " + wanted + " different staff in seven days");
    }
    if (row.contacts() < target || care.minutesThisWeek() < care.minutesTarget()) {
      add(
          alerts,
          BoardAlert.Kind.TARGET_MISSED,
          "Färre kontakter än planerat",
          "Fewer contacts than planned");
    }
  }

  private void addLegal(EntryRow row, List<BoardAlert> alerts) {
    LocalDate end = row.legalEnd();
    if (end != null && !end.isAfter(today.plusDays(LEGAL_NEAR_DAYS))) {
      add(
          alerts,
          BoardAlert.Kind.LEGAL_END_NEAR,
          "Vårdform till " + DateWords.dated(end, Language.SV),
          "Legal form until " + DateWords.dated(end, Language.EN));
    }
  }

  private void addReview(EntryRow row, Optional<BoardDefinition> board, List<BoardAlert> alerts) {
    LocalDate review = review(row.reasons());
    if (review == null) {
      add(alerts, BoardAlert.Kind.NO_REASON_LEFT, "Ingen anledning kvar", "No reason left");
    } else if (!review.isAfter(today)) {
      addDue(meetingFor(review, row, board), alerts);
    }
  }

  private static LocalDate meetingFor(
      LocalDate review, EntryRow row, Optional<BoardDefinition> board) {
    return cadence(row, board).map(cadence -> cadence.firstFrom(review)).orElse(review);
  }

  /**
   * A review that is due.
   *
   * @param meeting the meeting that looks at it
   */
  private void addDue(LocalDate meeting, List<BoardAlert> alerts) {
    String sv = DateWords.dated(meeting, Language.SV);
    String en = DateWords.dated(meeting, Language.EN);
    if (meeting.equals(today)) {
      add(alerts, BoardAlert.Kind.REVIEW_DUE, "Ses över i dag", "To be reviewed today");
    } else if (meeting.isAfter(today)) {
      add(alerts, BoardAlert.Kind.REVIEW_DUE, "Ses över " + sv, "To be reviewed " + en);
    } else {
      add(
          alerts,
          BoardAlert.Kind.REVIEW_LATE,
          "Skulle ha setts över " + sv,
          "Should have been reviewed " + en);
    }
  }

  /** The day of the stay, the first being 1. */
  long days(EntryRow row) {
    return ChronoUnit.DAYS.between(Days.of(row.openedAt()), today) + 1;
  }

  private static void add(List<BoardAlert> alerts, BoardAlert.Kind kind, String sv, String en) {
    alerts.add(new BoardAlert(kind, new Text(sv, en)));
  }
}
