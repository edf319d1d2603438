package se.samordna.sip;

import java.time.LocalDate;

/**
 * The need of a SIP, as it was seen. The person or somebody close may ask for one, and it costs
 * nothing.
 */
public record SipNeed(SeenBy seenBy, LocalDate seenOn, String why) {

  /** Who saw it. */
  public enum SeenBy {
    PERSON,
    CLOSE_ONE,
    OWN_STAFF,
    OTHER_PRINCIPAL,
    OTHER
  }
}
