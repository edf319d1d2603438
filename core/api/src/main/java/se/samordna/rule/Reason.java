package se.samordna.rule;

import java.util.List;

/**
 * Why a verdict is not simply allowed.
 *
 * @param key names the reason's text in the rule's texts: {@code crisis-plan-not-evaluated}
 * @param facts the values that decided, which the text is filled with
 * @param remedies what would change the verdict, the likeliest first
 */
public record Reason(String key, List<NamedValue> facts, List<Remedy> remedies) {
  public Reason {
    facts = List.copyOf(facts);
    remedies = List.copyOf(remedies);
  }

  /** A reason without facts and with one remedy. */
  public static Reason of(String key, Remedy remedy) {
    return new Reason(key, List.of(), List.of(remedy));
  }

  /** The same reason with one more fact. */
  public Reason with(NamedValue fact) {
    List<NamedValue> more = new java.util.ArrayList<>(facts);
    more.add(fact);
    return new Reason(key, more, remedies);
  }
}
