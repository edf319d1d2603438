package se.samordna.engine.share;

/** What each colleague carries, part by part, and what a further part would cost. */
final class Loads {
  /** How finely evenness is reckoned; every step is rounded down. */
  private static final long FINENESS = 100_000_000L;

  private static final long[] NOTHING = Cost.none();

  private final Board board;
  private final long[] load;

  Loads(Board board) {
    this.board = board;
    this.load = board.loads();
  }

  private Loads(Loads other) {
    this.board = other.board;
    this.load = other.load.clone();
  }

  Loads copy() {
    return new Loads(this);
  }

  /** What a further part of load costs at the place; nobody carries any. */
  long[] next(int place) {
    return place == board.nobody() ? NOTHING : slot(place, load[place]);
  }

  /** What the last part that is carried at the place costs. */
  long[] last(int place) {
    return place == board.nobody() ? NOTHING : slot(place, load[place] - board.part());
  }

  private long[] slot(int place, long from) {
    Sharing.Colleague colleague = board.colleague(place);
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

  boolean isFull(int place) {
    return place != board.nobody() && load[place] + board.part() > board.colleague(place).hard();
  }

  /** Whether more is carried than the hard limit lets be. */
  boolean isOver(int place) {
    return place != board.nobody() && load[place] > board.colleague(place).hard();
  }

  void take(int place) {
    if (place != board.nobody()) {
      load[place] += board.part();
    }
  }

  void leave(int place) {
    if (place != board.nobody()) {
      load[place] -= board.part();
    }
  }
}
