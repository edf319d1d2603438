package se.samordna.sip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/**
 * A copy of another provider's adopted SIP, in the own record. It is the own provider's from the
 * day it came, and is kept whatever becomes of the consent that it came by.
 *
 * @param from whose SIP it is
 * @param commonId what the copies of all principals are known by
 * @param number of the version
 * @param parties the principals; {@code own} is the provider that has the copy
 * @param sha256 the sum that every copy carries
 * @param intact whether what is kept here still gives that sum
 * @param adoptedOn the day the version was adopted
 * @param withdrawnOn the day on which the person took the consent back, {@code null} while it lives
 */
public record ReceivedSip(
    Id<ReceivedSip> id,
    Id<Person> person,
    Id<Provider> from,
    String fromName,
    String commonId,
    int number,
    SipContent content,
    List<SipParty> parties,
    List<SipVersion.Standing> standings,
    String sha256,
    boolean intact,
    LocalDate adoptedOn,
    Instant receivedAt,
    @Nullable LocalDate withdrawnOn) {
  public ReceivedSip {
    parties = List.copyOf(parties);
    standings = List.copyOf(standings);
  }

  /** Whether what a party answers for binds it, as far as it is known here. */
  public boolean binds(@Nullable Id<SipParty> party) {
    return standings.stream().anyMatch(one -> one.party().equals(party) && one.agreed());
  }
}
