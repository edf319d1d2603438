package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.engine.model.BoardDays;
import se.samordna.engine.store.BoardStore.EntryRow;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingType;
import se.samordna.model.BoardCadence;
import se.samordna.model.BoardDefinition;
import se.samordna.model.BoardDefinition.ReasonCode;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** Why somebody stays on the board: reasons that a team adds, ends and looks at again. */
final class CardReasons {
  private static final int LONGEST_DETAIL = 200;

  private CardReasons() {}

  /** Adds a reason; what the stay aims at grows with it. */
  static EntryFactsChange add(
      Access access, EntryRow row, BoardDefinition board, String code, String detail) {
    ReasonCode reason = board.reason(code).orElseThrow(() -> Refusal.at("/code", Code.FIELD_WRONG));
    requireByHand(access, row, reason, false);
    String words = detail(reason, detail);
    BoardEffects.addReason(
        access, row.id(), reason, words, BoardDays.of(access, row.unit(), row.model(), board));
    return EntryFactsChange.of(row.facts()).target(BoardEffects.asked(board, row, List.of(reason)));
  }

  /** A reason with finer codes has one of them; of another, words say more. */
  private static String detail(ReasonCode reason, String detail) {
    Checks checks = new Checks();
    String said =
        reason.details().isEmpty()
            ? checks.optional("/detail", detail, LONGEST_DETAIL)
            : checks.required("/detail", detail, LONGEST_DETAIL);
    checks.done();
    if (!reason.details().isEmpty() && reason.detail(said).isEmpty()) {
      throw Refusal.at("/detail", Code.FIELD_WRONG);
    }
    return said;
  }

  /** A reason that goes together with a mark stands on the card just as long as the mark does. */
  private static void requireByHand(
      Access access, EntryRow row, ReasonCode reason, boolean ending) {
    boolean marked =
        reason.followsMark()
            && access
                .tx()
                .enrolments()
                .find(access.provider(), row.enrolment())
                .filter(one -> one.enrolment().marks().contains(reason.mark()))
                .isPresent();
    if (reason.followsMark() && marked == ending) {
      throw Refusal.of(
          Problem.at("/code", Code.BOARD_REASON_FOLLOWS_MARK).with("reason", reason.label()));
    }
  }

  /**
   * Ends a reason in force; the stay goes on.
   *
   * @param board empty while the model is away
   */
  static EntryFactsChange end(
      Access access, EntryRow row, Optional<BoardDefinition> board, String code) {
    requireInForce(row, code);
    board
        .flatMap(declared -> declared.reason(code))
        .ifPresent(reason -> requireByHand(access, row, reason, true));
    access.tx().boards().endReason(access.provider(), row.id(), code, access.now());
    return EntryFactsChange.of(row.facts());
  }

  /** Settles when a reason in force is looked at next. */
  static EntryFactsChange review(Access access, EntryRow row, String code, LocalDate reviewOn) {
    requireInForce(row, code);
    Checks checks = new Checks();
    checks.notBefore("/reviewOn", reviewOn, access.today());
    checks.done();
    access.tx().boards().review(access.provider(), row.id(), code, reviewOn);
    return EntryFactsChange.of(row.facts());
  }

  private static void requireInForce(EntryRow row, String code) {
    boolean there =
        row.reasons().stream()
            .anyMatch(reason -> reason.to() == null && reason.code().equals(code));
    if (!there) {
      throw Refusal.at("/code", Code.FIELD_WRONG);
    }
  }

  /**
   * Confirms the stay at a board meeting that is open, which has looked at what was due.
   *
   * @param board empty while the model is away
   */
  static EntryFactsChange confirm(
      Access access, EntryRow row, Optional<BoardDefinition> board, Id<Meeting> meeting) {
    boolean open =
        access
            .tx()
            .meetings()
            .get(access.provider(), meeting)
            .filter(Meeting::isOpen)
            .filter(one -> one.type() == MeetingType.BOARD)
            .filter(one -> one.unit().equals(row.unit()))
            .isPresent();
    if (!open) {
      throw Refusal.at("/meeting", Code.MEETING_CLOSED);
    }
    board.ifPresent(declared -> reviewed(access, row, declared));
    return row.facts().confirmedAt() == null
        ? EntryFactsChange.of(row.facts()).confirmed(access.now(), meeting)
        : EntryFactsChange.of(row.facts());
  }

  /** The meeting has looked at the reasons that were due; they are due next as the model says. */
  private static void reviewed(Access access, EntryRow row, BoardDefinition board) {
    BoardCadence cadence = new BoardCadence(board.meetingDays(), row.cadence());
    row.reasons().stream()
        .filter(reason -> reason.to() == null)
        .filter(reason -> !reason.reviewOn().isAfter(access.today()))
        .flatMap(reason -> board.reason(reason.code()).stream())
        .forEach(
            reason ->
                access
                    .tx()
                    .boards()
                    .review(
                        access.provider(),
                        row.id(),
                        reason.code(),
                        BoardEffects.reviewDay(access.today(), reason, cadence)));
  }
}
