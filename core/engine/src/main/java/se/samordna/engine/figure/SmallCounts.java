package se.samordna.engine.figure;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which counts of persons are too small to be told to somebody who may not see the persons; the one
 * place that says so (sources.md, indicators). Nobody's protected identity is asked for: a count
 * that is told holds at least five, whoever they are.
 *
 * <p>Nought tells of nobody. What can be reckoned from the counts beside it, or from their sum, is
 * hidden as well.
 */
public final class SmallCounts {
  /** The fewest persons that a count may tell of; ours. */
  public static final int FEWEST = 5;

  private SmallCounts() {}

  /** Whether a count is so small that it could tell of somebody. */
  public static boolean tells(long persons) {
    return persons > 0 && persons < FEWEST;
  }

  /** Whether a count is so small that it could tell of somebody. */
  public static boolean tells(BigDecimal persons) {
    return persons.signum() > 0 && persons.compareTo(BigDecimal.valueOf(FEWEST)) < 0;
  }

  /** Whether a part of a whole could tell of somebody: of those in it, or of those left. */
  public static boolean tells(BigDecimal part, BigDecimal whole) {
    return tells(part) || tells(whole.subtract(part));
  }

  /** The count, or {@code null} where it could tell of somebody. */
  public static @Nullable Integer shown(int persons) {
    return tells(persons) ? null : persons;
  }

  /**
   * Those of the parts of one whole that may be told beside each other and their sum, in the same
   * order; what is missing is hidden. With a small one the smallest of the others are hidden, until
   * those that are hidden are at least two, and five persons together; where there are no such
   * others all are hidden, and the sum is small itself.
   */
  public static <K> Map<K, Integer> parts(Map<K, Integer> counts) {
    Map<K, Integer> shown = new LinkedHashMap<>(counts);
    shown.values().removeIf(SmallCounts::tells);
    while (isReckoned(counts, shown)) {
      Optional<K> next =
          shown.entrySet().stream()
              .filter(one -> one.getValue() > 0)
              .min(Comparator.comparingInt(Map.Entry::getValue))
              .map(Map.Entry::getKey);
      if (next.isEmpty()) {
        return Map.of();
      }
      shown.remove(next.get());
    }
    return shown;
  }

  /** Whether what is hidden can be told from what is shown and the sum. */
  private static <K> boolean isReckoned(Map<K, Integer> counts, Map<K, Integer> shown) {
    int hidden = counts.size() - shown.size();
    long persons = sum(counts) - sum(shown);
    return hidden == 1 || tells(persons);
  }

  private static <K> long sum(Map<K, Integer> counts) {
    return counts.values().stream().mapToLong(Integer::longValue).sum();
  }
}
