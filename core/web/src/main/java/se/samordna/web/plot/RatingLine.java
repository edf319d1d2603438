package se.samordna.web.plot;

import java.util.List;

/**
 * The person's own ratings of one goal, 0 to 10, in the order they were given.
 *
 * @param whose the label under the line, for example "Almas skattning, 0–10"
 * @param sentence the same said in words, for whoever does not see the line
 */
public record RatingLine(List<Integer> ratings, String whose, String sentence) {
  private static final double LEFT = 8;
  private static final double RIGHT = 122;

  public RatingLine {
    ratings = List.copyOf(ratings);
  }

  /** How far to the right the rating with this number stands. */
  public double x(int number) {
    return ratings.size() < 2 ? RIGHT : LEFT + (RIGHT - LEFT) * number / (ratings.size() - 1);
  }

  /** How far down a rating stands; ten is at the top. */
  public double y(int number) {
    return 36 - 2.8 * ratings.get(number);
  }

  /** The points of the line. */
  public String points() {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < ratings.size(); i++) {
      points.append(i == 0 ? "" : " ").append(x(i)).append(',').append(y(i));
    }
    return points.toString();
  }

  /** The number of the latest rating. */
  public int last() {
    return ratings.size() - 1;
  }
}
