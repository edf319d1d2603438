package se.samordna.engine.share;

import java.util.Arrays;
import java.util.List;

/**
 * The cheapest way to share when a person may be divided among colleagues: never dearer than any
 * way with whole persons, and the very best one when nobody comes out divided, which is always so
 * when all weigh the same.
 *
 * <p>A person is some parts of equal weight. Each further part of load costs a colleague as much as
 * the one before or more, so a least-cost flow finds it: part after part goes the cheapest way,
 * which may move parts of others on from one colleague to the next (successive shortest paths). The
 * way is sought among the colleagues alone; going from one to the next costs what the person costs
 * least who is moved. When somebody is settled, what that leaves room for is moved as long as it
 * becomes cheaper (cycles of negative cost, which all lead through a load that has changed).
 */
final class Parts {
  private static final long[] NOTHING = Cost.none();

  private final Board board;
  private final Loads loads;
  private final Moves moves;
  private final int[][] held;
  private final int[] settled;
  private final long[] cost;
  private long steps;

  private Parts(Board board) {
    this.board = board;
    this.loads = new Loads(board);
    this.moves = new Moves(board);
    this.held = new int[board.newcomers()][board.places()];
    this.settled = new int[board.newcomers()];
    Arrays.fill(settled, Board.OPEN);
    this.cost = Cost.none();
  }

  private Parts(Parts other) {
    this.board = other.board;
    this.loads = other.loads.copy();
    this.moves = other.moves.copy();
    this.held = Arrays.stream(other.held).map(int[]::clone).toArray(int[][]::new);
    this.settled = other.settled.clone();
    this.cost = other.cost.clone();
  }

  /** Shares everybody. */
  static Parts all(Board board) {
    Parts parts = new Parts(board);
    for (int i = 0; i < board.newcomers(); i++) {
      for (int part = 0; part < board.parts(i); part++) {
        parts.place(i);
      }
    }
    return parts;
  }

  /** The same, were one to be at a place whole; there must be room for all who are settled. */
  Parts settle(int newcomer, int place) {
    Parts parts = new Parts(this);
    parts.gather(newcomer, place);
    return parts;
  }

  /** What it costs. */
  long[] cost() {
    return cost.clone();
  }

  /** How much was reckoned for it, those before not counted. */
  long steps() {
    return steps;
  }

  /** Where each newcomer is settled. */
  int[] settled() {
    return settled.clone();
  }

  /** How many parts of a newcomer who is not settled are at a place. */
  int held(int newcomer, int place) {
    return held[newcomer][place];
  }

  /** Brings one part of a newcomer the cheapest way. */
  private void place(int newcomer) {
    Ways ways = new Ways(board.places());
    for (int place = 0; place < board.places(); place++) {
      if (board.mayTake(newcomer, place)) {
        ways.begin(place, board.price(newcomer, place));
      }
    }
    steps += ways.spread(moves);
    List<Integer> way = ways.to(cheapest(ways));
    int start = way.get(way.size() - 1);
    Cost.add(cost, board.price(newcomer, start));
    held[newcomer][start]++;
    walk(way);
  }

  /** Brings all parts of one to a place for good, and then the others where it is best now. */
  private void gather(int newcomer, int place) {
    for (int from = 0; from < board.places(); from++) {
      for (int part = held[newcomer][from]; part > 0; part--) {
        Cost.subtract(cost, board.price(newcomer, from));
        leave(from);
      }
      held[newcomer][from] = 0;
    }
    for (int part = 0; part < board.parts(newcomer); part++) {
      Cost.add(cost, board.price(newcomer, place));
      take(place);
    }
    settled[newcomer] = place;
    for (int from = 0; from < board.places(); from++) {
      steps += moves.reprice(from, held);
    }
    while (loads.isOver(place)) {
      makeRoom(place);
    }
    boolean better = true;
    while (better) {
      better = improve();
    }
  }

  /** Moves one part of somebody away from a place, the cheapest way. */
  private void makeRoom(int place) {
    Ways ways = new Ways(board.places());
    ways.begin(place, NOTHING);
    steps += ways.spread(moves);
    ways.onlyByMoving();
    List<Integer> way = ways.to(cheapest(ways));
    leave(place);
    walk(way);
  }

  /** Moves one part from one place to another if that is cheaper. */
  private boolean improve() {
    Ways ways = new Ways(board.places());
    for (int place = 0; place < board.places(); place++) {
      ways.begin(place, Cost.minus(NOTHING, loads.last(place)));
    }
    steps += ways.spread(moves);
    ways.onlyByMoving();
    int end = cheapest(ways);
    long[] there = end < 0 ? null : ways.reached(end);
    if (there == null || !Cost.isLower(there, loads.next(end), NOTHING)) {
      return false;
    }
    List<Integer> way = ways.to(end);
    leave(way.get(way.size() - 1));
    walk(way);
    return true;
  }

  /** Where a part ends at the least cost, -1 where no way leads; nobody has always room. */
  private int cheapest(Ways ways) {
    int end = -1;
    long[] least = NOTHING;
    for (int place = board.nobody(); place >= 0; place--) {
      long[] there = ways.reached(place);
      if (there != null
          && !loads.isFull(place)
          && (end < 0 || Cost.isLower(there, loads.next(place), least))) {
        end = place;
        least = Cost.plus(there, loads.next(place));
      }
    }
    return end;
  }

  /** Moves one part of each on the way, which is told from its end. */
  private void walk(List<Integer> way) {
    Cost.add(cost, moves.price(way));
    take(way.get(0));
    for (int i = 0; i + 1 < way.size(); i++) {
      int to = way.get(i);
      int from = way.get(i + 1);
      int moved = moves.who(from, to);
      held[moved][from]--;
      held[moved][to]++;
    }
    for (int place : way) {
      steps += moves.reprice(place, held);
    }
  }

  private void take(int place) {
    Cost.add(cost, loads.next(place));
    loads.take(place);
  }

  private void leave(int place) {
    Cost.subtract(cost, loads.last(place));
    loads.leave(place);
  }
}
