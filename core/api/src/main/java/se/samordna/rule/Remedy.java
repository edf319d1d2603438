package se.samordna.rule;

/**
 * What somebody can do so that a verdict changes.
 *
 * @param key names the remedy's text in the rule's texts
 * @param kind where in the product it is done
 * @param target what it is done to: a form's id, a field's id; empty when the kind says enough
 */
public record Remedy(String key, Kind kind, String target) {

  /** The places where remedies are done. */
  public enum Kind {
    /** Fill in the form named by the target. */
    FORM,
    /** Fill in the step's own field named by the target. */
    FIELD,
    /** Write down the person's own view on the board entry. */
    PERSONS_VIEW,
    /** Open the crisis plan. */
    CRISIS_PLAN,
    /** Evaluate the crisis plan. */
    CRISIS_PLAN_EVALUATION,
    /** Open the plan. */
    PLAN,
    /** Choose a coordinator. */
    COORDINATOR,
    /** Open a meeting with enough of the team. */
    MEETING,
    /** Plan, or record, a meeting about the person. */
    PERSON_MEETING,
    /** Have somebody with the right to it override the rule. */
    OVERRIDE,
    /** Have somebody of the role sign or take the step. */
    ROLE,
    /** Open the board entry. */
    BOARD,
    /** Open the network. */
    NETWORK,
    /** Write down contact paths. */
    CONTACT_PATHS,
    /** Nothing in the product: wait, or act outside it. */
    OUTSIDE
  }

  /** A remedy that needs no target. */
  public static Remedy of(String key, Kind kind) {
    return new Remedy(key, kind, "");
  }
}
