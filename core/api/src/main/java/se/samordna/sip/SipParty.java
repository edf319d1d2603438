package se.samordna.sip;

import se.samordna.Id;

/**
 * Somebody who should come. A principal is called and must come; others are invited and may.
 *
 * @param own whether it is the provider that keeps this SIP
 * @param contact whom to reach there and how; may be empty
 */
public record SipParty(Id<SipParty> id, Kind kind, String name, String contact, boolean own) {

  /** What sort of party it is. */
  public enum Kind {
    REGION,
    MUNICIPALITY,
    PRIVATE_PROVIDER,
    AUTHORITY,
    CLOSE_ONE,
    OTHER;

    /** Whether it is called, <em>kallas</em>, and answers for interventions. */
    public boolean isPrincipal() {
      return this == REGION || this == MUNICIPALITY || this == PRIVATE_PROVIDER;
    }
  }
}
