package se.samordna.ombud;

/** Why a mandate ended, as a code and nothing beside it. */
public enum MandateEnd {
  /** The ombuds are for others. */
  NOT_MEANT_FOR,
  NO_ROOM,
  OUTSIDE_AREA,
  /** Declined for another reason. */
  DECLINED,
  /** The mandate is done. */
  COMPLETED,
  /** Another ombud takes over. */
  TRANSFERRED,
  /** The person ended it. */
  WITHDREW,
  NOT_ENGAGED,
  DECEASED,
  MOVED
}
