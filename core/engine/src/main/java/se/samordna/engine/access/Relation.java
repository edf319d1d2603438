package se.samordna.engine.access;

/** How the unit of one of the caller's assignments stands to the person asked for. */
public enum Relation {
  /** The unit takes part in the person's care now; or the unit itself is what is asked for. */
  OWN_UNIT,
  /** The unit took part in the person's care once. */
  PAST_UNIT,
  /** The one who asks is the person. */
  SELF,
  /** The unit has never had anything to do with the person. */
  NONE
}
