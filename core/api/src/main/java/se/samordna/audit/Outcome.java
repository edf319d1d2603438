package se.samordna.audit;

/** Whether an access was granted. */
public enum Outcome {
  ALLOWED,
  REFUSED
}
