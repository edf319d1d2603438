package se.samordna.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.text.Text;

/**
 * One item of a fidelity scale, scored from 1 to 5.
 *
 * @param group the id of the group that it belongs to
 * @param anchors what each score takes, in words of our own
 * @param verified whether these were read in a source; otherwise the page says that they were not
 * @param measure what is counted for it, empty when it is a person's judgement alone
 * @param windowDays over how many days it is counted
 * @param bands what a figure must reach for each score above 1, the best first; where a person
 *     rates and a figure stands beside, those scores alone that the figure can speak for
 */
public record FidelityItem(
    String id,
    String group,
    Text name,
    Method method,
    Text anchors,
    boolean verified,
    Optional<Indicator> measure,
    int windowDays,
    List<Band> bands) {
  /** The lowest score, which nothing has to be reached for. */
  public static final int LOWEST = 1;

  /** The highest score. */
  public static final int HIGHEST = 5;

  public FidelityItem {
    bands = List.copyOf(bands);
  }

  /** How it comes by its score. */
  public enum Method {
    /** From the rows there are. */
    COMPUTED,
    /** A person rates it; what rows tell of it stands beside. */
    PARTLY,
    /** A person rates it. */
    MANUAL
  }

  /**
   * The score of a figure: the best band whose threshold it reaches, by the exact figure. What lies
   * between two bands as they are published has not reached the better one.
   *
   * @param whole whether nothing was left out of what was counted
   */
  public int score(BigDecimal figure, boolean whole) {
    return bands.stream()
        .filter(band -> band.isReached(figure, whole))
        .mapToInt(Band::score)
        .max()
        .orElse(LOWEST);
  }

  /**
   * The best score that a figure speaks for, where a person rates; empty when it speaks for none.
   */
  public Optional<Integer> proposed(BigDecimal figure) {
    return bands.stream()
        .filter(band -> band.isReached(figure, true))
        .map(Band::score)
        .max(Integer::compare);
  }

  /**
   * What a figure must reach for a score; exactly one end is given.
   *
   * @param atLeast from this value on
   * @param atMost up to this value
   * @param below short of this value
   * @param whole whether nothing may have been left out besides
   */
  public record Band(
      int score,
      @Nullable BigDecimal atLeast,
      @Nullable BigDecimal atMost,
      @Nullable BigDecimal below,
      boolean whole) {
    /** Whether a figure reaches it. */
    public boolean isReached(BigDecimal figure, boolean nothingLeftOut) {
      return (nothingLeftOut || !whole)
          && (atLeast == null || figure.compareTo(atLeast) >= 0)
          && (atMost == null || figure.compareTo(atMost) <= 0)
          && (below == null || figure.compareTo(below) < 0);
    }
  }
}
