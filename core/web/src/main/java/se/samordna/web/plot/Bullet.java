package se.samordna.web.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import se.samordna.web.view.Tone;

/**
 * How much somebody carries beside the target and the limits, as a bar with its sentence.
 *
 * @param value persons per full-time post, {@code null} when there is no post to count on
 * @param target above it one is told, {@code soft} above it somebody decides, {@code hard} above it
 *     stops; each may be missing
 * @param word what the value means, said under the bar
 */
public record Bullet(
    @Nullable BigDecimal value,
    @Nullable BigDecimal target,
    @Nullable BigDecimal soft,
    @Nullable BigDecimal hard,
    Tone tone,
    String icon,
    String word) {
  /** The width of the drawing in its own units. */
  public static final int WIDTH = 300;

  /** The value that the right end stands for. */
  public double end() {
    double end = 10;
    for (BigDecimal number : new BigDecimal[] {value, target, soft, hard}) {
      end = number == null ? end : Math.max(end, number.doubleValue());
    }
    return end;
  }

  /** How far to the right a value stands. */
  public String x(double number) {
    return BigDecimal.valueOf(WIDTH * Math.min(number, end()) / end())
        .setScale(1, RoundingMode.HALF_UP)
        .toPlainString();
  }

  /** How far to the right a number stands; nothing stands at the left end. */
  public String x(@Nullable BigDecimal number) {
    return x(number == null ? 0 : number.doubleValue());
  }

  /** The width of a band between two numbers; a missing upper end reaches to the right end. */
  public String band(@Nullable BigDecimal from, @Nullable BigDecimal to) {
    double left = from == null ? 0 : from.doubleValue();
    double right = to == null ? end() : to.doubleValue();
    return x(Math.max(0, right - left));
  }

  /** A number as an axis writes it. */
  public static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }
}
