package se.samordna.discharge;

/** How those who are to help afterwards plan together, LUS 4 kap. 1 §. */
public enum JointPlanning {
  /** Region and municipality are both needed: <em>samordnad individuell plan</em>. */
  SIP,
  /** Compulsory open care: <em>samordnad vårdplan</em> by LPT 7 a § or LRV 12 a §. */
  COORDINATED_CARE_PLAN,
  /** Not both are needed. */
  NOT_NEEDED
}
