package se.samordna.selfcheck;

/** How a figure stands to its target. */
public enum Standing {
  ON_TARGET,
  /** Below the lower end of the target. */
  BELOW,
  /** Above the upper end of the target. */
  ABOVE,
  /** Nothing has been recorded that could be counted, which is not the same as nought. */
  UNKNOWN,
  /** Counted, but so few that the figure could tell of somebody; shown to the team alone. */
  HIDDEN
}
