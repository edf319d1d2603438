package se.samordna.sip;

/** The six stages of the work with a SIP (sources.md, SIP). */
public enum SipStage {
  SEE_THE_NEED,
  PREPARE,
  CALL,
  MEET,
  FOLLOW_UP,
  END;

  /** The stage that a state belongs to. */
  public static SipStage of(SipState state) {
    return switch (state) {
      case IDENTIFIED, CONSENT_ASKED -> SEE_THE_NEED;
      case PREPARED -> PREPARE;
      case CALLED -> CALL;
      case HELD -> MEET;
      case ADOPTED, FOLLOW_UP_DUE, REVISED -> FOLLOW_UP;
      case DECLINED, ENDED, CONSENT_WITHDRAWN, CANCELLED -> END;
    };
  }
}
