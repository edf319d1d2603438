package se.samordna.own;

/**
 * What of a person's can be withheld from their own pages, one thing at a time.
 *
 * <p>The names are stored and are never changed.
 */
public enum OwnPart {
  PLAN,
  /** One goal of a plan, with all below it, in every version. */
  GOAL,
  CRISIS_PLAN,
  SIP,
  MEETING,
  DISCLOSURE,
  /** A contact with the person. */
  CONTACT,
  /** A shared decision. */
  DECISION
}
