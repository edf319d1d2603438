package se.samordna.rule;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A rule that {@code model.json} refers to by name.
 *
 * <p>A rule is pure: the same facts and parameters give the same answer, it keeps nothing, starts
 * nothing and reads no clock. It sees only the facts it {@link #needs()}; asking for another is a
 * mistake that shows the model as degraded. It runs on the model's own threads within a budget of
 * 25 milliseconds (a judgement of ours); one that throws or is too slow refuses the step and harms
 * nobody else.
 *
 * @param <T> what the rule answers with
 */
public final class Rule<T> {
  private final Class<T> answer;
  private final Set<Fact> needs;
  private final Body<T> body;

  private Rule(Class<T> answer, Set<Fact> needs, Body<T> body) {
    this.answer = answer;
    this.needs = Set.copyOf(needs);
    this.body = body;
  }

  /** A rule that says whether a step may be taken. */
  public static Rule<Verdict> guard(Set<Fact> needs, Body<Verdict> body) {
    return new Rule<>(Verdict.class, needs, body);
  }

  /**
   * A rule that says how much an enrolment weighs in the caseload; 1 is one person. It sees the
   * enrolment, its phase and marks, and nothing else, since it is asked for a whole team at once.
   */
  public static Rule<BigDecimal> weight(Body<BigDecimal> body) {
    return new Rule<>(BigDecimal.class, Set.of(), body);
  }

  /** What the rule answers with: {@link Verdict} for guards, {@link BigDecimal} for weights. */
  public Class<T> answer() {
    return answer;
  }

  /** The facts that the rule sees beside those always known. */
  public Set<Fact> needs() {
    return needs;
  }

  /** The rule's answer. */
  public T apply(Facts facts, Parameters parameters) {
    return body.apply(facts.only(needs), parameters);
  }

  /** What a rule does. */
  @FunctionalInterface
  public interface Body<T> {
    /** The answer for the facts. */
    T apply(Facts facts, Parameters parameters);
  }
}
