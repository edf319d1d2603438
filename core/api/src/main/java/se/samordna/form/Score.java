package se.samordna.form;

import java.util.List;
import se.samordna.text.Text;

/**
 * A number reckoned from the answers to some questions of a form.
 *
 * <p>An option counts with its weight, a number with itself, yes as 1 and no as 0.
 *
 * @param key the score's name within its form
 * @param name what people read at it
 * @param method how the numbers become one
 * @param linkIds the questions that count
 * @param minAnswered how many of them must be answered for there to be a score at all, at least 1
 */
public record Score(String key, Text name, Method method, List<String> linkIds, int minAnswered) {
  public Score {
    linkIds = List.copyOf(linkIds);
  }

  /** How the numbers become one. */
  public enum Method {
    /** All added. */
    SUM,
    /** The sum over the number of answers that count, to two decimals, halves away from zero. */
    MEAN
  }
}
