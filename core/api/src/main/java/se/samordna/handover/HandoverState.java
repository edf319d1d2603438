package se.samordna.handover;

/** Where a handover stands. */
public enum HandoverState {
  /** The receiving team has been asked. */
  ASKED,
  /** The receiving team leads the support now. */
  ACCEPTED,
  /** The receiving team said no. */
  DECLINED,
  /** Whoever asked took it back. */
  TAKEN_BACK,
  /** The enrolment ended in another way before anybody had answered. */
  LAPSED
}
