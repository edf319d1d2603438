package se.samordna.engine.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest way to share when a person may be divided among colleagues: never dearer than any
 * way with whole persons, and the very best one when nobody comes out divided, which is always so
 * when all weigh the same.
 *
 * <p>A person is some parts of equal weight. Each further part of load costs a colleague as much as
 * the one before or more, so a least-cost flow finds it: part after part goes the cheapest way,
 * which may move parts of others on from one colleague to the next (successive shortest paths). The
 * way is sought among the colleagues alone; going from one to the next costs what the person costs
 * least who is moved.
 */
final class Parts {
  /** How finely evenness is reckoned; every step is rounded down. */
  private static final long FINENESS = 100_000_000L;

  private static final long[] NOTHING = Cost.none();

  private final Board board;
  private final long[] load;
  private final int[][] held;
  private final long[][] @Nullable [] moving;
  private final int[][] mover;
  private final long[] cost = Cost.none();
  private long steps;

  private Parts(Board board, long[] load) {
    this.board = board;
    this.load = load;
    int places = board.places();
    this.held = new int[board.newcomers()][places];
    this.moving = new long[places][places][];
    this.mover = new int[places][places];
  }

  /**
   * Shares what is not settled yet.
   *
   * @param settled for each newcomer the place where they are, or {@link Board#OPEN}
   */
  static Parts share(Board board, int[] settled) {
    Parts parts = new Parts(board, board.loads());
    for (int i = 0; i < settled.length; i++) {
      if (settled[i] != Board.OPEN) {
        parts.settle(i, settled[i]);
      }
    }
    for (int i = 0; i < settled.length; i++) {
      for (int part = 0; settled[i] == Board.OPEN && part < board.parts(i); part++) {
        parts.place(i);
      }
    }
    return parts;
  }

  /** What it costs. */
  long[] cost() {
    return cost;
  }

  /** How much was reckoned for it. */
  long steps() {
    return steps;
  }

  /** How many parts of a newcomer are at a place. */
  int held(int newcomer, int place) {
    return held[newcomer][place];
  }

  private void settle(int newcomer, int place) {
    for (int part = 0; part < board.parts(newcomer); part++) {
      Cost.add(cost, board.price(newcomer, place));
      take(place);
    }
  }

  private void take(int place) {
    if (place != board.nobody()) {
      Cost.add(cost, next(place));
      load[place] += board.part();
    }
  }

  /** What a further part of load costs at the place. */
  private long[] next(int place) {
    if (place == board.nobody()) {
      return NOTHING;
    }
    Sharing.Colleague colleague = board.colleague(place);
    long from = load[place];
    long to = from + board.part();
    long[] price = Cost.none();
    price[Cost.ABOVE_SOFT] = above(from, to, colleague.soft());
    price[Cost.ABOVE_TARGET] = above(from, to, colleague.target());
    price[Cost.UNEVEN] = (from + to) * board.part() * (FINENESS / 100) / colleague.post();
    return price;
  }

  private static long above(long from, long to, long limit) {
    return Math.max(0, to - Math.max(from, limit));
  }

  private boolean isFull(int place) {
    return place != board.nobody() && load[place] + board.part() > board.colleague(place).hard();
  }

  /** Brings one part of a newcomer the cheapest way. */
  private void place(int newcomer) {
    int places = board.places();
    long[] @Nullable [] reached = new long[places][];
    int[] before = new int[places];
    Arrays.fill(before, -1);
    for (int place = 0; place < places; place++) {
      reached[place] = board.mayTake(newcomer, place) ? board.price(newcomer, place) : null;
    }
    spread(reached, before);
    int end = board.nobody();
    long[] least = sum(reached[end], NOTHING);
    for (int place = 0; place < board.nobody(); place++) {
      long[] there = reached[place];
      if (there != null && !isFull(place) && Cost.isLower(there, next(place), least)) {
        end = place;
        least = Cost.plus(there, next(place));
      }
    }
    Cost.add(cost, least);
    walk(newcomer, before, end);
  }

  private static long[] sum(long @Nullable [] reached, long[] more) {
    if (reached == null) {
      throw new IllegalStateException("Whoever has nobody is always a way out");
    }
    return Cost.plus(reached, more);
  }

  /** Finds for each place the cheapest way there, over the places where others make room. */
  private void spread(long[] @Nullable [] reached, int[] before) {
    boolean again = true;
    while (again) {
      again = false;
      for (int from = 0; from < reached.length; from++) {
        long[] here = reached[from];
        for (int to = 0; here != null && to < reached.length; to++) {
          steps++;
          long[] step = moving[from][to];
          long[] there = reached[to];
          if (step != null && (there == null || Cost.isLower(here, step, there))) {
            reached[to] = Cost.plus(here, step);
            before[to] = from;
            again = true;
          }
        }
      }
    }
  }

  /** Moves one part of each on the way to the end, and the newcomer's to where it begins. */
  private void walk(int newcomer, int[] before, int end) {
    List<Integer> way = new ArrayList<>(List.of(end));
    for (int place = end; before[place] >= 0; place = before[place]) {
      way.add(before[place]);
    }
    for (int i = 0; i + 1 < way.size(); i++) {
      int to = way.get(i);
      int from = way.get(i + 1);
      int moved = mover[from][to];
      held[moved][from]--;
      held[moved][to]++;
    }
    held[newcomer][way.get(way.size() - 1)]++;
    if (end != board.nobody()) {
      load[end] += board.part();
    }
    way.forEach(this::priceMoves);
  }

  /** Whom it costs least to move on from a place, to each other place. */
  private void priceMoves(int from) {
    Arrays.fill(moving[from], null);
    for (int i = 0; i < held.length; i++) {
      for (int to = 0; held[i][from] > 0 && to < board.places(); to++) {
        steps++;
        if (to != from && board.mayTake(i, to)) {
          long[] price = Cost.minus(board.price(i, to), board.price(i, from));
          if (moving[from][to] == null || Cost.isLower(price, moving[from][to])) {
            moving[from][to] = price;
            mover[from][to] = i;
          }
        }
      }
    }
  }
}
