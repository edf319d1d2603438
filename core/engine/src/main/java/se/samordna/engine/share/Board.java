package se.samordna.engine.share;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sharing in parts of equal weight: as many for each newcomer as their weight is. The last place
 * is nobody's, where there is room for all.
 */
final class Board {
  /** Where whoever is not settled is. */
  static final int OPEN = -1;

  private final Sharing sharing;
  private final long part;
  private final long whole;
  private final int[] parts;
  private final long[][] @Nullable [] prices;

  Board(Sharing sharing) {
    this.sharing = sharing;
    this.part =
        sharing.newcomers().stream().mapToLong(Sharing.Newcomer::weight).reduce(0, Board::divisor);
    this.parts =
        sharing.newcomers().stream().mapToInt(one -> (int) (one.weight() / part)).toArray();
    long common = 1;
    for (int count : parts) {
      common = common / divisor(common, count) * count;
    }
    this.whole = common;
    this.prices = new long[parts.length][][];
    for (int i = 0; i < parts.length; i++) {
      prices[i] = prices(sharing.newcomers().get(i), whole / parts[i]);
    }
  }

  private static long divisor(long one, long other) {
    return other == 0 ? one : divisor(other, one % other);
  }

  private long[] @Nullable [] prices(Sharing.Newcomer newcomer, long share) {
    long[] @Nullable [] row = new long[places()][];
    for (int place = 0; place < nobody(); place++) {
      Optional<Sharing.Tie> tie = newcomer.ties().get(place);
      row[place] = tie.map(one -> times(one.cost(), share)).orElse(null);
    }
    row[nobody()] = Cost.of(Cost.UNPLACED, share);
    return row;
  }

  private static long[] times(long[] cost, long share) {
    long[] product = cost.clone();
    for (int part = 0; part < product.length; part++) {
      product[part] *= share;
    }
    return product;
  }

  int newcomers() {
    return parts.length;
  }

  /** Colleagues, and nobody last. */
  int places() {
    return sharing.colleagues().size() + 1;
  }

  int nobody() {
    return sharing.colleagues().size();
  }

  Sharing.Colleague colleague(int place) {
    return sharing.colleagues().get(place);
  }

  /** The load of one part. */
  long part() {
    return part;
  }

  /** How many parts a newcomer is. */
  int parts(int newcomer) {
    return parts[newcomer];
  }

  /** What a whole person is in prices. */
  long whole() {
    return whole;
  }

  boolean mayTake(int newcomer, int place) {
    return prices[newcomer][place] != null;
  }

  /** What one part of a newcomer costs at a place, the load aside. */
  long[] price(int newcomer, int place) {
    long[] price = prices[newcomer][place];
    if (price == null) {
      throw new IllegalArgumentException("May not take over");
    }
    return price;
  }

  /** What each colleague carries before. */
  long[] loads() {
    return sharing.colleagues().stream().mapToLong(Sharing.Colleague::load).toArray();
  }

  /** Whether there is room within the hard limits for all who are settled at a place. */
  boolean hasRoom(int[] settled, int place) {
    if (place == nobody()) {
      return true;
    }
    long load = colleague(place).load();
    for (int i = 0; i < settled.length; i++) {
      load += settled[i] == place ? part * parts[i] : 0;
    }
    return load <= colleague(place).hard();
  }
}
