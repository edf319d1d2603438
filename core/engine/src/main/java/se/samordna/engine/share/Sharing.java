package se.samordna.engine.share;

import java.util.List;
import java.util.Optional;

/**
 * Who is to be shared among whom. All loads, limits and weights are whole numbers of one common
 * unit, so that they are compared exactly.
 *
 * <p>No colleague is ever brought above the hard limit. Of all ways of sharing within it, the best
 * one is that which, in this order and only then by the next,
 *
 * <ol>
 *   <li>leaves the fewest persons without anybody,
 *   <li>adds the least load above the soft limit,
 *   <li>adds the least load above the target,
 *   <li>gives the most persons the colleague whom they wish for,
 *   <li>gives the most persons a colleague who coordinates them already, or has done so,
 *   <li>gives the most persons a colleague who has met them lately,
 *   <li>has the most such contacts between persons and those who take over,
 *   <li>is the most even: the sum over all colleagues of their load squared for each full-time post
 *       is the least.
 * </ol>
 *
 * <p>Load above a limit is the same as persons above it where all weigh one.
 */
public record Sharing(List<Colleague> colleagues, List<Newcomer> newcomers) {
  public Sharing {
    colleagues = List.copyOf(colleagues);
    newcomers = List.copyOf(newcomers);
  }

  /**
   * Somebody who could take over.
   *
   * @param load what they carry before
   * @param target the load at the target, for their part of full time
   * @param soft the load at the soft limit
   * @param hard the load at the hard limit, {@link Long#MAX_VALUE} when there is none
   * @param post their part of full time in hundredths, more than none
   */
  public record Colleague(long load, long target, long soft, long hard, long post) {}

  /**
   * Somebody to be taken over.
   *
   * @param weight what they add, more than none
   * @param ties what speaks for each colleague, in their order; empty for whoever may not take over
   */
  public record Newcomer(long weight, List<Optional<Tie>> ties) {
    public Newcomer {
      ties = List.copyOf(ties);
    }
  }

  /**
   * What there is between a person and a colleague.
   *
   * @param wished whether the person wishes for them
   * @param coordinates whether they coordinate the person already, or have done so
   * @param contacts how often they have met lately
   * @param aboveSoft load above the soft limit that they cause beside their weight; only where all
   *     weigh the same
   * @param aboveTarget the same for the target
   */
  public record Tie(
      boolean wished, boolean coordinates, int contacts, long aboveSoft, long aboveTarget) {
    /** One that costs nothing beside the weight. */
    public Tie(boolean wished, boolean coordinates, int contacts) {
      this(wished, coordinates, contacts, 0, 0);
    }

    long[] cost() {
      long[] cost = Cost.none();
      cost[Cost.ABOVE_SOFT] = aboveSoft;
      cost[Cost.ABOVE_TARGET] = aboveTarget;
      cost[Cost.TIE] = wished ? -1 : 0;
      cost[Cost.TIE + 1] = coordinates ? -1 : 0;
      cost[Cost.TIE + 2] = contacts > 0 ? -1 : 0;
      cost[Cost.TIE + 3] = -contacts;
      return cost;
    }
  }

  /**
   * Who takes over whom.
   *
   * @param to for each newcomer the colleague's place in the list, or -1 for nobody
   * @param best whether it is known that there is no better way; a search that would take too long
   *     ends with the best that was found
   */
  public record Shared(List<Integer> to, boolean best) {
    public Shared {
      to = List.copyOf(to);
    }
  }

  /** The best way to share. */
  public Shared best() {
    return new Search(this).run();
  }
}
