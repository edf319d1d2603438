package se.samordna.itests.model;

import java.util.List;
import se.samordna.itests.harness.Answer;
import se.samordna.itests.load.Ask;
import se.samordna.itests.load.Work;

/**
 * One client that looks at somebody's enrolment, and at what it would be to decline them, over and
 * over. While the model is away the second is answered 503.
 */
final class Looking implements Work {
  private static final String DECLINE =
      """
      {"input": {"why": ["OUTSIDE_AREA"], "alternative": ["Vårdcentralen"],
       "personTold": ["true"]}}
      """;

  private final List<Ask> asks;
  private final Away away = new Away();
  private int turn;

  Looking(String model, String enrolment, List<String> headers) {
    asks =
        List.of(
            Ask.get(model + " view", enrolment, headers),
            Ask.post(model + " preview", enrolment + "/steps/decline:preview", headers, DECLINE)
                .expecting(503));
  }

  @Override
  public Ask next() {
    return asks.get(turn++ % asks.size());
  }

  @Override
  public void answered(Ask ask, Answer answer) {
    if (answer.status() == 503) {
      away.heed(ask, answer);
    }
  }

  /** Answers 503 that don't say what a client needs to know. */
  List<String> wrong() {
    return away.wrong();
  }
}
