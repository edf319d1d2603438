package se.samordna.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.model.BoardDefinition;
import se.samordna.model.Emblem;
import se.samordna.model.Field;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.person.Protection;
import se.samordna.text.Text;

/**
 * A stay on the team's board (sources.md, board).
 *
 * @param personName as the viewer may see it: the name, or {@code Person 5} for a protected
 *     identity
 * @param reasons in force and ended
 * @param cause in one line, why now
 * @param confirmedAt when a board meeting confirmed it, {@code null} before
 * @param personsView the person's own view and wish, empty when not asked yet
 * @param contactTarget contacts a week
 * @param contactsThisWeek contacts with the person in the last seven days
 * @param scaleDownWhen what should be true before the person comes down, in the team's words
 * @param reviewOn the earliest review date of the reasons in force
 * @param again how many times the person came back up during the stay
 * @param againAt when they last did, {@code null} when they never have
 * @param closedAt when the stay ended, {@code null} while it lasts
 * @param care how the team shares the care
 */
public record BoardEntry(
    Id<BoardEntry> id,
    Id<Enrolment> enrolment,
    Id<Person> person,
    int revision,
    String personName,
    Protection protection,
    String phase,
    List<BoardReason> reasons,
    String cause,
    Instant openedAt,
    Id<Staff> openedBy,
    String openedByName,
    @Nullable Instant confirmedAt,
    String personsView,
    @Nullable Instant personsViewAt,
    String coordinatorName,
    int contactTarget,
    int contactsThisWeek,
    List<BoardAction> actions,
    String scaleDownWhen,
    @Nullable LocalDate reviewOn,
    boolean crisisPlanExists,
    boolean crisisPlanUsed,
    int again,
    @Nullable Instant againAt,
    List<BoardAlert> alerts,
    @Nullable Instant closedAt,
    String outcome,
    TeamCare care) {
  public BoardEntry {
    reasons = List.copyOf(reasons);
    actions = List.copyOf(actions);
    alerts = List.copyOf(alerts);
  }

  /**
   * The card before somebody who is nobody to read of the person, whose identity is protected: that
   * somebody is on the board and what presses, and no words of theirs or about them.
   */
  public BoardEntry forNamedOnly() {
    return new BoardEntry(
        id,
        enrolment,
        person,
        revision,
        personName,
        protection,
        phase,
        reasons.stream().map(BoardReason::withoutDetail).toList(),
        "",
        openedAt,
        openedBy,
        openedByName,
        confirmedAt,
        "",
        null,
        coordinatorName,
        contactTarget,
        contactsThisWeek,
        List.of(),
        "",
        reviewOn,
        crisisPlanExists,
        crisisPlanUsed,
        again,
        againAt,
        alerts,
        closedAt,
        "",
        care.withoutNotes());
  }

  /** When the person last came up on the board. */
  public Instant upAt() {
    return againAt == null ? openedAt : againAt;
  }

  /** Whether a reason of the code is in force. */
  public boolean hasReason(String code) {
    return reasons.stream().anyMatch(reason -> reason.to() == null && reason.code().equals(code));
  }

  /** Whether a reason of the code is or was in force during the stay. */
  public boolean hadReason(String code) {
    return reasons.stream().anyMatch(reason -> reason.code().equals(code));
  }

  /**
   * Why the person is on the board, for a time.
   *
   * @param detail a finer code of the model's or words, empty when the code says enough
   * @param detailLabel the detail as it is read: the finer code in the model's words, which is the
   *     code itself while the model is away
   * @param emblem how it looks; plain while the model is away
   * @param reviewOn when the team looks at it next
   */
  public record BoardReason(
      String code,
      Text label,
      String detail,
      Text detailLabel,
      Emblem emblem,
      Instant from,
      LocalDate reviewOn,
      @Nullable Instant to) {

    /** The same reason without its finer code or words. */
    public BoardReason withoutDetail() {
      return new BoardReason(code, label, "", new Text("", ""), emblem, from, reviewOn, to);
    }

    /** The same reason as its model sees it: with its emblem, and its detail in words. */
    public BoardReason seenAs(BoardDefinition.ReasonCode seen) {
      Text words = seen.detail(detail).map(Field.Option::label).orElse(detailLabel);
      return new BoardReason(code, label, detail, words, seen.emblem(), from, reviewOn, to);
    }
  }

  /** Who does what for the person, and when. */
  public record BoardAction(
      Id<BoardAction> id, String what, String who, LocalDate on, String time, boolean done) {}

  /** Something about the stay that the team must not miss. */
  public record BoardAlert(Kind kind, Text text) {
    /** What the alert is about, in the order in which it presses. */
    public enum Kind {
      /** The meeting that should have confirmed it has passed. */
      CONFIRMATION_LATE,
      /** The meeting that should have reviewed it has passed. */
      REVIEW_LATE,
      NO_CRISIS_PLAN,
      NO_ACTION_TODAY,
      LEGAL_END_NEAR,
      NOT_CONFIRMED,
      REVIEW_DUE,
      NO_REASON_LEFT,
      LONG_STAY,
      /** Fewer contacts or minutes in seven days than aimed at. */
      TARGET_MISSED,
      /** Fewer than two different staff in seven days. */
      FEW_STAFF,
      /** Nobody is named who meets the person besides the coordinator. */
      NOBODY_ELSE
    }
  }
}
