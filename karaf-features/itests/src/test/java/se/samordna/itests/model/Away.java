package se.samordna.itests.model;

import java.util.ArrayList;
import java.util.List;
import se.samordna.itests.harness.Answer;
import se.samordna.itests.load.Ask;

/** What one client is told while a model is away. */
final class Away {
  private final List<String> wrong = new ArrayList<>();

  /** Looks at an answer of 503. */
  void heed(Ask ask, Answer answer) {
    String code = answer.json().path("code").asText();
    if (answer.header("retry-after").isEmpty() || !code.startsWith("CM-400")) {
      wrong.add(ask.path() + ": " + answer);
    }
  }

  /** Answers that don't say what a client needs to know. */
  List<String> wrong() {
    return List.copyOf(wrong);
  }
}
