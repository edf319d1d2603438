package se.samordna.audit;

/**
 * Why an access was drawn for review (sources.md, audit). A reason points out what is worth asking
 * about and says nothing of whether it was right. The names are stored and are never changed.
 */
public enum SampleReason {
  /** Drawn among all. */
  RANDOM,
  /** Who read and whom it was about have the same surname. */
  SAME_SURNAME,
  /** Whom it was about has the name of somebody who works at the provider. */
  COLLEAGUE,
  /** Whom it was about has protected identity. */
  PROTECTED,
  /** Outside 06–20 on a Swedish working day. */
  AFTER_HOURS,
  /** Opened in an emergency. */
  EMERGENCY,
  /** Auditors keep a special eye on whom it was about. */
  WATCHED
}
