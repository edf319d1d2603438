package se.samordna.engine.share;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whom it costs least to move on by one part, from each place to each other. */
final class Moves {
  private final Board board;
  private final long[][] @Nullable [] prices;
  private final int[][] who;

  Moves(Board board) {
    this.board = board;
    this.prices = new long[board.places()][board.places()][];
    this.who = new int[board.places()][board.places()];
  }

  private Moves(Moves other) {
    this.board = other.board;
    this.prices = new long[other.prices.length][][];
    for (int place = 0; place < prices.length; place++) {
      prices[place] = other.prices[place].clone();
    }
    this.who = Arrays.stream(other.who).map(int[]::clone).toArray(int[][]::new);
  }

  Moves copy() {
    return new Moves(this);
  }

  int places() {
    return prices.length;
  }

  /** What it costs, {@code null} where nobody can be moved. */
  long @Nullable [] price(int from, int to) {
    return prices[from][to];
  }

  /** What the way costs that leads through places where others make room; told from its end. */
  long[] price(List<Integer> way) {
    long[] sum = Cost.none();
    for (int i = 0; i + 1 < way.size(); i++) {
      long[] step = prices[way.get(i + 1)][way.get(i)];
      if (step == null) {
        throw new IllegalStateException("No way leads here");
      }
      Cost.add(sum, step);
    }
    return sum;
  }

  int who(int from, int to) {
    return who[from][to];
  }

  /**
   * Looks anew at those who are at a place.
   *
   * @param held how many parts of each newcomer are at each place
   * @return how much was reckoned
   */
  long reprice(int from, int[][] held) {
    Arrays.fill(prices[from], null);
    long steps = 0;
    for (int i = 0; i < held.length; i++) {
      if (held[i][from] > 0) {
        steps += places();
        reprice(from, i);
      }
    }
    return steps;
  }

  private void reprice(int from, int newcomer) {
    for (int to = 0; to < places(); to++) {
      if (to != from && board.mayTake(newcomer, to)) {
        long[] price = Cost.minus(board.price(newcomer, to), board.price(newcomer, from));
        long[] least = prices[from][to];
        if (least == null || Cost.isLower(price, least)) {
          prices[from][to] = price;
          who[from][to] = newcomer;
        }
      }
    }
  }
}
