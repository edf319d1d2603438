package se.samordna.engine.access;

/** How the identity of the person asked for stands to whoever asks (sources.md, protection). */
enum Identity {
  /** The person has no protected identity; or no single person is asked for. */
  ORDINARY,
  /**
   * The person has protected identity, and the caller is the lead coordinator, leads a unit that
   * takes part in the care, or stands on the person's list.
   */
  NAMED,
  /** The person has protected identity, and the caller has opened in an emergency. */
  EMERGENCY,
  /** The person has protected identity, and the caller is nobody to read of them. */
  HIDDEN
}
