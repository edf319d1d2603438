package se.samordna.ombud;

/**
 * How far a person and an ombud have come: all that may be kept of it where no record is kept
 * (sources.md, personal ombud). The way between them, and what they are called, is the model's.
 */
public enum MandatePhase {
  /** The person wants an ombud. */
  REQUESTED,
  GETTING_TO_KNOW,
  /** The person has given a mandate. */
  MANDATE,
  WORKING,
  /** Over for now; the person may always ask again. */
  ENDED
}
