package se.samordna.enrolment;

import java.util.List;
import se.samordna.rule.ActorRole;
import se.samordna.rule.NamedValue;
import se.samordna.rule.Remedy;
import se.samordna.text.Text;

/**
 * A rule's verdict on a step, in words.
 *
 * @param rule the rule's name, with its place among the step's rules when the name stands twice
 * @param reason the reason's key, empty when allowed
 * @param title what is in place, or what is not, as one sentence
 * @param why more about it, may be empty
 * @param overriddenBy the roles that may take the step in spite of it, with a reason; empty unless
 *     it needs that
 */
public record Judged(
    String rule,
    Outcome outcome,
    String reason,
    Text title,
    Text why,
    List<NamedValue> facts,
    List<RemedyView> remedies,
    List<ActorRole> overriddenBy) {
  public Judged {
    facts = List.copyOf(facts);
    remedies = List.copyOf(remedies);
    overriddenBy = List.copyOf(overriddenBy);
  }

  /** How a verdict came out, the gravest last. */
  public enum Outcome {
    ALLOWED,
    CAUTIONED,
    NEEDS_OVERRIDE,
    REFUSED
  }

  /** A remedy in words. */
  public record RemedyView(Text label, Remedy.Kind kind, String target) {}
}
