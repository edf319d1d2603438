package se.samordna.engine.share;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cheapest ways for one part to all places, from wherever it may begin. */
final class Ways {
  private final long[] @Nullable [] reached;
  private final int[] before;

  Ways(int places) {
    reached = new long[places][];
    before = new int[places];
    Arrays.fill(before, -1);
  }

  /** A place to begin at, and what that costs. */
  void begin(int place, long[] cost) {
    reached[place] = cost;
  }

  /** What it costs to come to a place, {@code null} where no way leads. */
  long @Nullable [] reached(int place) {
    return reached[place];
  }

  /** Leaves out the places that are reached by beginning there. */
  void onlyByMoving() {
    for (int place = 0; place < before.length; place++) {
      if (before[place] < 0) {
        reached[place] = null;
      }
    }
  }

  /**
   * Goes on from place to place, where others make room.
   *
   * @return how much was reckoned
   */
  long spread(Moves moves) {
    long steps = 0;
    boolean again = true;
    while (again) {
      again = false;
      for (int from = 0; from < before.length; from++) {
        again |= spread(moves, from);
        steps += before.length;
      }
    }
    return steps;
  }

  private boolean spread(Moves moves, int from) {
    boolean found = false;
    long[] here = reached[from];
    for (int to = 0; here != null && to < before.length; to++) {
      long[] step = moves.price(from, to);
      long[] there = reached[to];
      if (step != null && (there == null || Cost.isLower(here, step, there))) {
        reached[to] = Cost.plus(here, step);
        before[to] = from;
        found = true;
      }
    }
    return found;
  }

  /** The places on the way, its end first. */
  List<Integer> to(int end) {
    List<Integer> way = new ArrayList<>(List.of(end));
    for (int place = end; before[place] >= 0; place = before[place]) {
      way.add(before[place]);
    }
    return way;
  }
}
