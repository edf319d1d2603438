package se.samordna.sip;

/** Why a need was seen and no SIP was made. */
public record NoSip(Reason reason, String words) {

  /** The reasons that can be counted. */
  public enum Reason {
    PERSON_SAID_NO,
    PERSON_NOT_REACHED,
    ONE_PRINCIPAL_IS_ENOUGH,
    OTHER_PLAN_IS_ENOUGH,
    PRINCIPAL_DID_NOT_COME,
    OTHER
  }
}
