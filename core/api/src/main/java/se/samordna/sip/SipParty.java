package se.samordna.sip;

import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Provider;

/**
 * Somebody who should come. A principal is called and must come; others are invited and may.
 *
 * @param own whether it is the provider that keeps this SIP
 * @param contact whom to reach there and how; may be empty
 * @param provider the provider of this installation that the person is linked with there, {@code
 *     null} for a party that its copy is handed to
 * @param member who it is in the person's network, {@code null} for a party that is not from there
 */
public record SipParty(
    Id<SipParty> id,
    Kind kind,
    String name,
    String contact,
    boolean own,
    @Nullable Id<Provider> provider,
    @Nullable Id<NetworkMember> member) {

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
