package se.samordna.enrolment;

import java.time.Instant;
import java.util.Set;
import se.samordna.Id;
import se.samordna.organisation.Unit;
import se.samordna.text.Text;

/**
 * An enrolment that its team is to look over after a move.
 *
 * @param done whether the team has ended its task of looking it over
 */
public record MoveReview(
    Id<Enrolment> enrolment,
    Id<Unit> unit,
    String unitName,
    Text from,
    Text to,
    Set<Reason> reasons,
    Instant movedAt,
    boolean done) {
  public MoveReview {
    reasons = Set.copyOf(reasons);
  }

  /** Why somebody is to look at it. */
  public enum Reason {
    /** The new major does not name the phase, and the enrolment went to its fallback. */
    FALLBACK,
    /** A mark in force that the new major does not know; no step of it ends it. */
    MARK,
    /** A reason on the board that the new major does not know. */
    BOARD_REASON,
    /** The phase is one of the board, and there is no stay on it. */
    NOT_ON_BOARD
  }
}
