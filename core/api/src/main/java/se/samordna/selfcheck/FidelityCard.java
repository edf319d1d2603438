package se.samordna.selfcheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.instrument.InstrumentScore;
import se.samordna.model.FidelityItem;
import se.samordna.organisation.Unit;
import se.samordna.text.Text;

/**
 * How faithfully a unit works by its model, item by item.
 *
 * @param instrument the code of the instrument that persons rate by, empty when all is counted
 * @param version the version of the scale
 * @param lastDay the last day that was counted
 * @param overall the mean of every item that has a score
 * @param groups the mean of each group
 */
public record FidelityCard(
    Id<Unit> unit,
    String unitName,
    String model,
    Text name,
    String instrument,
    String version,
    Text source,
    LocalDate lastDay,
    Mean overall,
    List<GroupMean> groups,
    List<Scored> items) {
  public FidelityCard {
    groups = List.copyOf(groups);
    items = List.copyOf(items);
  }

  /** The items below the least score that the region has set. */
  public List<Scored> belowLeast() {
    return items.stream().filter(Scored::isBelowLeast).toList();
  }

  /**
   * The mean of the items that have a score.
   *
   * @param items how many there are
   * @param scored how many of them have a score
   * @param total the sum of the scores
   * @param mean with two decimals, {@code null} when none has a score
   */
  public record Mean(int items, int scored, int total, @Nullable BigDecimal mean) {
    private static final int DECIMALS = 2;

    /** The mean of some scores, those that are missing left out. */
    public static Mean of(Collection<@Nullable Integer> scores) {
      List<Integer> known = scores.stream().filter(Objects::nonNull).toList();
      int total = known.stream().mapToInt(Integer::intValue).sum();
      return new Mean(
          scores.size(),
          known.size(),
          total,
          known.isEmpty()
              ? null
              : BigDecimal.valueOf(total)
                  .divide(BigDecimal.valueOf(known.size()), DECIMALS, RoundingMode.HALF_UP));
    }
  }

  /** The mean of a group of items. */
  public record GroupMean(String group, Text name, Mean mean) {}

  /**
   * One item.
   *
   * @param score {@code null} when nothing is known or it is hidden
   * @param figure what was counted for it, {@code null} when nothing is
   * @param rating who rated it, {@code null} when it is counted or nobody has
   * @param least the least score that the region wants, 0 when it has said none
   */
  public record Scored(
      FidelityItem item,
      @Nullable Integer score,
      @Nullable Figure figure,
      @Nullable Rating rating,
      int least) {
    /** Whether it is below the least score. */
    public boolean isBelowLeast() {
      return score != null && score < least;
    }
  }

  /**
   * What was counted for an item.
   *
   * @param counts what is counted and of how many, in one sentence
   * @param persons how many persons, days or posts it rests on; 0 when it is hidden
   * @param value with two decimals, {@code null} when nothing was there to count or it is hidden
   * @param unknown how many could not be counted, or were left out
   * @param hidden whether it rests on so few that it could tell of somebody
   * @param proposed the score that it speaks for where a person rates, {@code null} for none
   */
  public record Figure(
      Text counts,
      Measure measure,
      LocalDate firstDay,
      @Nullable BigDecimal value,
      int persons,
      int unknown,
      boolean hidden,
      @Nullable Integer proposed) {}

  /** Who rated an item, and when. */
  public record Rating(LocalDate day, InstrumentScore.RatedBy ratedBy, String rater) {}
}
