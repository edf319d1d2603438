package se.samordna.web.view;

import java.util.List;

/**
 * Why there is no page here, and what to do.
 *
 * @param code what support asks for: the code and the request's id
 */
public record ErrorView(
    String icon, List<FormView.Mistake> problems, List<Button> verbs, String code) {
  public ErrorView {
    problems = List.copyOf(problems);
    verbs = List.copyOf(verbs);
  }
}
