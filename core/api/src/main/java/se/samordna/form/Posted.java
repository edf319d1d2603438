package se.samordna.form;

import java.util.List;
import se.samordna.refusal.Problem;

/**
 * What could be read from a page's form post.
 *
 * @param answers the answers that could be read
 * @param problems one for each field that could not, at the field's name
 */
public record Posted(Answers answers, List<Problem> problems) {
  public Posted {
    problems = List.copyOf(problems);
  }
}
