package se.samordna.plan;

/**
 * One thing that a version says otherwise than the one before it.
 *
 * @param before as it stood, empty when it is new
 * @param after as it stands, empty when it is gone
 */
public record PlanChange(Where where, String before, String after) {

  /** Which part of a plan. */
  public enum Where {
    GOAL,
    SUB_GOAL,
    INTERVENTION,
    ITEM
  }
}
