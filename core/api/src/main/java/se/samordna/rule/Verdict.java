package se.samordna.rule;

/**
 * What a rule says of a step.
 *
 * <p>All verdicts of a step are collected, so that the user sees every reason at once and what
 * would change it.
 */
public sealed interface Verdict {
  /** Nothing stands in the way. */
  Verdict ALLOWED = new Allowed();

  /** Nothing stands in the way. */
  record Allowed() implements Verdict {}

  /** The step can be taken; the user acknowledges the reason in writing. */
  record Cautioned(Reason reason) implements Verdict {}

  /**
   * The step can be taken when somebody with the right to do so overrides the rule with a reason.
   */
  record NeedsOverride(Reason reason) implements Verdict {}

  /** The step can't be taken as things are. */
  record Refused(Reason reason) implements Verdict {}
}
