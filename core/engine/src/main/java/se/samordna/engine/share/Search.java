package se.samordna.engine.share;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best way to share whole persons. Where parts may be shared, the cheapest way is known
 * at once ({@link Parts}); while somebody comes out divided, each place for that person is tried in
 * turn, and what can't become cheaper than the best that was found is left (branch and bound).
 */
final class Search {
  /**
   * How much is reckoned before the best that was found is taken, once all are placed; a fraction
   * of a second's work, and more than sharing one coordinator's persons was ever seen to take.
   */
  private static final long MOST_STEPS = 12_000_000L;

  private final Board board;
  private int @Nullable [] best;
  private long @Nullable [] least;
  private long steps;
  private boolean cutShort;

  Search(Sharing sharing) {
    this.board = new Board(sharing);
  }

  Sharing.Shared run() {
    Parts all = Parts.all(board);
    seek(all);
    int[] found = best == null ? all.settled() : best;
    List<Integer> to =
        Arrays.stream(found).map(place -> place == board.nobody() ? -1 : place).boxed().toList();
    return new Sharing.Shared(to, !cutShort);
  }

  private void seek(Parts parts) {
    steps += parts.steps();
    if (least != null && !Cost.isLower(Cost.forWholePersons(parts.cost(), board.whole()), least)) {
      return;
    }
    if (best != null && steps > MOST_STEPS) {
      cutShort = true;
      return;
    }
    int[] settled = parts.settled();
    int divided = divided(parts, settled);
    if (divided == Board.OPEN) {
      least = parts.cost();
      best = whole(parts, settled);
      return;
    }
    for (int place : places(parts, divided)) {
      settled[divided] = place;
      if (board.hasRoom(settled, place)) {
        seek(parts.settle(divided, place));
      }
    }
  }

  /** The heaviest of those who are at several places. */
  private int divided(Parts parts, int[] settled) {
    return IntStream.range(0, settled.length)
        .filter(i -> settled[i] == Board.OPEN && place(parts, i) == Board.OPEN)
        .boxed()
        .max(Comparator.comparing(board::parts))
        .orElse(Board.OPEN);
  }

  /** Where all of a newcomer is. */
  private int place(Parts parts, int newcomer) {
    return IntStream.range(0, board.places())
        .filter(place -> parts.held(newcomer, place) == board.parts(newcomer))
        .findFirst()
        .orElse(Board.OPEN);
  }

  private int[] whole(Parts parts, int[] settled) {
    return IntStream.range(0, settled.length)
        .map(i -> settled[i] == Board.OPEN ? place(parts, i) : settled[i])
        .toArray();
  }

  /** The places that may take somebody, first where most parts are. */
  private List<Integer> places(Parts parts, int newcomer) {
    return IntStream.range(0, board.places())
        .filter(place -> board.mayTake(newcomer, place))
        .boxed()
        .sorted(Comparator.comparing(place -> -parts.held(newcomer, place)))
        .toList();
  }
}
