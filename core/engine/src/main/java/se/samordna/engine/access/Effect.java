package se.samordna.engine.access;

/** What the gate does with a request, the most generous last. */
enum Effect {
  /** Answers as if what is asked for did not exist. */
  HIDE,
  /** Says that it is there, and not for the caller. */
  FORBID,
  /** Says that it is there, and for named staff only. */
  NAMED_ONLY,
  /** Says that it may be told with the person's consent. */
  ASK,
  /** Says that the person has blocked something there, and nothing of what it is. */
  BLOCKED,
  /** Says that the law that the unit is under has no such right. */
  OTHER_LAW,
  /** Says that the unit keeps no record. */
  NO_RECORD,
  /** Lets the caller through. */
  ALLOW
}
