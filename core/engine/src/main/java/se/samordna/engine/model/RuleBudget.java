package se.samordna.engine.model;

import java.time.Duration;

/**
 * How long a model's own rules may take.
 *
 * @param rule what one rule may take; one that takes longer is noted
 * @param request what all rules of one request may take; then the request goes on without them
 * @param rest how long a model is left alone after it failed {@code failures} times in a row
 */
record RuleBudget(Duration rule, Duration request, Duration rest, int failures, int threads) {
  /**
   * 25 milliseconds for a rule (a judgement of ours); the other numbers are ours: a user waits a
   * second at most for a model that hangs, and three in a row are no coincidence.
   */
  static final RuleBudget USUAL =
      new RuleBudget(Duration.ofMillis(25), Duration.ofSeconds(1), Duration.ofSeconds(30), 3, 2);

  /** The requests that wait for one of the threads; more are refused at once. */
  int queue() {
    return 64;
  }
}
