package se.samordna.itests.model.rules;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import se.samordna.rule.ModelRules;
import se.samordna.rule.Rule;
import se.samordna.rule.Verdict;

/** One rule that does as it should, and those that don't. */
public final class TriedRules implements ModelRules {
  private static final Duration LONG = Duration.ofSeconds(30);

  @Override
  public Map<String, Rule<?>> rules() {
    return Map.of(
        "tried-allows", Rule.guard(Set.of(), (facts, parameters) -> Verdict.ALLOWED),
        "tried-throws", Rule.guard(Set.of(), (facts, parameters) -> throwing()),
        "tried-sleeps", Rule.guard(Set.of(), (facts, parameters) -> sleeping()),
        "tried-sleeps-soundly", Rule.guard(Set.of(), (facts, parameters) -> sleepingSoundly()));
  }

  /** The message stands for what must never be shown or logged. */
  private static Verdict throwing() {
    throw new IllegalStateException("the person's secret");
  }

  private static Verdict sleeping() {
    try {
      Thread.sleep(LONG.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Verdict.ALLOWED;
  }

  /** Doesn't listen when it is asked to stop. */
  private static Verdict sleepingSoundly() {
    long end = System.nanoTime() + LONG.toNanos();
    while (System.nanoTime() < end) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        continue;
      }
    }
    return Verdict.ALLOWED;
  }
}
