package se.samordna.enrolment;

import java.util.List;

/**
 * How far a move or an undo has come.
 *
 * @param done how many enrolments, in this call
 * @param reviewed how many of those are put before their teams to look over; 0 for an undo
 * @param refused how many could not be
 * @param stuck which and why; at most 200
 */
public record MoveResult(int done, int reviewed, int refused, List<Stuck> stuck) {
  public MoveResult {
    stuck = List.copyOf(stuck);
  }
}
