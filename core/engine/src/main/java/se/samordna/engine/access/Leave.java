package se.samordna.engine.access;

/** What lets something cross the provider's border, as it is at that very moment. */
public enum Leave {
  /** Nothing crosses the border, and nobody's consent is asked for. */
  UNASKED,
  /** A living consent of the person's covers recipient, purpose and all that is told. */
  COVERED,
  /** No consent covers it, or the person has excluded some of it. */
  NOT_COVERED,
  /** The newest consent to the recipient was taken back. */
  WITHDRAWN,
  /** The newest consent to the recipient is over. */
  EXPIRED,
  /** No consent covers it, and a section of law that is named lays it down. */
  DUTY,
  /** No consent covers it, and there is an emergency, with a reason that is reviewed. */
  EMERGENCY
}
