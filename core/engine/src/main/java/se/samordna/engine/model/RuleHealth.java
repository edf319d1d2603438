package se.samordna.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;

/**
 * How the rules of a model have behaved lately. A rule that failed is held against the model until
 * it has run well a hundred times; one that was slow, when it was so three times more often than
 * one in ten. Safe for use by many threads.
 */
final class RuleHealth {
  private static final int GOOD_AGAIN = 100;
  private static final double SLOW_TOO_OFTEN = 3.0;
  private static final double FORGIVEN = 0.1;

  private final Map<String, Course> records = new ConcurrentHashMap<>();

  /** Notes that the rule answered within its budget. */
  void well(String rule) {
    records.computeIfPresent(
        rule,
        (name, record) -> {
          Course better = record.better();
          return better.isClean() ? null : better;
        });
  }

  /** Notes that the rule answered, but over its budget. */
  void slow(String rule, long millis) {
    records.compute(rule, (name, record) -> Course.of(record).slower(millis));
  }

  /** Notes that the rule failed, or did not answer in time. */
  void failed(String rule, Problem why) {
    records.compute(rule, (name, record) -> Course.of(record).failed(why));
  }

  /** What is held against the model, by rule in alphabetical order. */
  List<Problem> findings(long budgetMillis) {
    List<Problem> findings = new ArrayList<>();
    records.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> entry.getValue().tell(entry.getKey(), budgetMillis, findings));
    return List.copyOf(findings);
  }

  private record Course(@Nullable Problem failure, int goodSince, double slow, long slowest) {
    static Course of(@Nullable Course record) {
      return record == null ? new Course(null, 0, 0, 0) : record;
    }

    Course better() {
      int good = goodSince + 1;
      double left = Math.max(0, slow - FORGIVEN);
      return new Course(good >= GOOD_AGAIN ? null : failure, good, left, left > 0 ? slowest : 0);
    }

    Course slower(long millis) {
      return new Course(failure, goodSince, slow + 1, Math.max(slowest, millis));
    }

    Course failed(Problem why) {
      return new Course(why, 0, slow, slowest);
    }

    boolean isClean() {
      return failure == null && slow <= 0;
    }

    void tell(String rule, long budgetMillis, List<Problem> findings) {
      if (failure != null) {
        findings.add(failure);
      }
      if (slow >= SLOW_TOO_OFTEN) {
        findings.add(
            Problem.of(Code.MODEL_RULE_SLOW)
                .with("rule", rule)
                .with("millis", Long.toString(slowest))
                .with("budget", Long.toString(budgetMillis)));
      }
    }
  }
}
