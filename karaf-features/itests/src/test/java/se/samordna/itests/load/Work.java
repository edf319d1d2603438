package se.samordna.itests.load;

import java.io.IOException;
import se.samordna.itests.harness.Answer;

/**
 * What one client does, one request after the other. Each client has its own, and calls it from its
 * own thread alone.
 */
public interface Work {
  /** The next request. */
  Ask next();

  /** What came back, expected or not. */
  default void answered(Ask ask, Answer answer) {}

  /** Nothing came back: whether the request took effect is not known. */
  default void unanswered(Ask ask, IOException why) {}
}
