package se.samordna.web.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure over time, with what is aimed at as a zone behind it. A table with the same values
 * always stands beside it.
 *
 * @param points oldest first; the last is the one the page is about
 * @param atLeast the lower end of the target, {@code null} without one
 * @param atMost the upper end of the target, {@code null} without one
 * @param word what it shows, in one sentence
 */
public record Trend(
    List<Point> points, @Nullable BigDecimal atLeast, @Nullable BigDecimal atMost, String word) {
  /** The size of the drawing in its own units. */
  public static final int WIDTH = 300;

  private static final int TOP = 8;
  private static final int BOTTOM = 56;
  private static final int SIDE = 8;
  private static final double AIR = 1.15;

  public Trend {
    points = List.copyOf(points);
  }

  /**
   * One value.
   *
   * @param at when it was, in days or months; points stand as far apart as their times
   * @param value {@code null} where there is none to show
   */
  public record Point(long at, @Nullable BigDecimal value) {}

  /** A point that is drawn. */
  public record Dot(String x, String y, boolean last) {}

  /** The points that have a value. */
  public List<Dot> dots() {
    List<Dot> dots = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      BigDecimal value = points.get(i).value();
      if (value != null) {
        dots.add(new Dot(x(i), y(value.doubleValue()), i == points.size() - 1));
      }
    }
    return dots;
  }

  /** The line, broken where a month has no value. */
  public String line() {
    StringBuilder line = new StringBuilder();
    boolean broken = true;
    for (int i = 0; i < points.size(); i++) {
      BigDecimal value = points.get(i).value();
      if (value != null) {
        line.append(broken ? "M" : "L").append(x(i)).append(' ').append(y(value.doubleValue()));
      }
      broken = value == null;
    }
    return line.toString();
  }

  /** Where the zone of the target begins, from above. */
  public String zoneTop() {
    return y(atMost == null ? end() : atMost.doubleValue());
  }

  /** How high the zone of the target is. */
  public String zoneHeight() {
    double low = atLeast == null ? 0 : atLeast.doubleValue();
    double high = atMost == null ? end() : atMost.doubleValue();
    return plain((BOTTOM - TOP) * Math.max(0, high - low) / end());
  }

  /** Whether anything is aimed at. */
  public boolean hasZone() {
    return atLeast != null || atMost != null;
  }

  /** How far to the right a point stands; one alone stands last. */
  private String x(int point) {
    long first = points.get(0).at();
    long whole = points.get(points.size() - 1).at() - first;
    double place = whole == 0 ? 1 : (double) (points.get(point).at() - first) / whole;
    return plain(SIDE + place * (WIDTH - 2 * SIDE));
  }

  private String y(double value) {
    return plain(BOTTOM - (BOTTOM - TOP) * Math.min(value, end()) / end());
  }

  private double end() {
    double most = 1;
    for (Point point : points) {
      BigDecimal value = point.value();
      most = value == null ? most : Math.max(most, value.doubleValue());
    }
    for (BigDecimal number : new BigDecimal[] {atLeast, atMost}) {
      most = number == null ? most : Math.max(most, number.doubleValue());
    }
    return most * AIR;
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
