package se.samordna.audit;

/**
 * Why an access was lawful, or was claimed to be (sources.md, access).
 *
 * <p>The names are stored in audit rows and are never changed.
 */
public enum Ground {
  /** The caller takes part in the care of the person (PDL 4 kap. 1 §). */
  CARE_RELATION,
  /** The caller needs it for the work of health care or social services without taking part. */
  NEED_IN_WORK,
  /** The person's consent, named in the row; or the consent that lifts a block. */
  CONSENT,
  /** Shared access under lag (2022:913) om sammanhållen vård- och omsorgsdokumentation. */
  SVOD,
  /** An emergency opening with a written reason; reviewed afterwards. */
  EMERGENCY,
  /** A duty by statute, for example a report or a requested list of who has read. */
  STATUTE,
  /** The person's own access to what is about them (PDL 5 kap. 5 §; lag 2022:913 4 kap. 2 §). */
  OWN
}
