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
   * How much is reckoned before the best that was found is taken, at least once all are placed:
   * some seconds' work of no size that a team has.
   */
  private static final long MOST_STEPS = 60_000_000L;

  private final Board board;
  private int @Nullable [] best;
  private long @Nullable [] least;
  private long steps;
  private boolean cutShort;

  Search(Sharing sharing) {
    this.board = new Board(sharing);
  }

  Sharing.Shared run() {
    int[] settled = new int[board.newcomers()];
    Arrays.fill(settled, Board.OPEN);
    seek(settled);
    int[] found = best == null ? settled : best;
    List<Integer> to =
        Arrays.stream(found).map(place -> place == board.nobody() ? -1 : place).boxed().toList();
    return new Sharing.Shared(to, !cutShort);
  }

  private void seek(int[] settled) {
    if (best != null && steps > MOST_STEPS) {
      cutShort = true;
      return;
    }
    Parts parts = Parts.share(board, settled);
    steps += parts.steps();
    if (least != null && !Cost.isLower(Cost.forWholePersons(parts.cost(), board.whole()), least)) {
      return;
    }
    int divided = divided(parts, settled);
    if (divided == Board.OPEN) {
      least = parts.cost();
      best = whole(parts, settled);
      return;
    }
    for (int place : places(parts, divided)) {
      int[] more = settled.clone();
      more[divided] = place;
      if (board.hasRoom(more, place)) {
        seek(more);
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
