package se.samordna.sip;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * An adopted version; it never changes. What a principal that was not there answers for is proposed
 * and binds nobody until that principal has confirmed it in writing, in time.
 *
 * @param number from 1
 * @param parties who they were when it was adopted
 * @param sha256 of the canonical content, in hexadecimal; every copy carries it
 * @param intact whether the content that is kept still gives that sum
 * @param standings of the principals, in the order of the parties
 * @param copies one for each principal
 */
public record SipVersion(
    int number,
    SipContent content,
    List<SipParty> parties,
    String sha256,
    boolean intact,
    Instant adoptedAt,
    Id<Staff> adoptedBy,
    List<Standing> standings,
    List<Copy> copies) {
  public SipVersion {
    parties = List.copyOf(parties);
    standings = List.copyOf(standings);
    copies = List.copyOf(copies);
  }

  /** Whether what a party answers for binds it. */
  public boolean binds(@Nullable Id<SipParty> party) {
    return standings.stream().anyMatch(one -> one.party().equals(party) && one.agreed());
  }

  /**
   * How a principal stands to the version.
   *
   * @param confirmBy the last day to confirm in writing, {@code null} when the principal was there
   * @param confirmed {@code null} unless the principal has confirmed
   */
  public record Standing(
      Id<SipParty> party, @Nullable LocalDate confirmBy, @Nullable Confirmation confirmed) {

    /** Whether the principal was there or has confirmed. */
    public boolean agreed() {
      return confirmBy == null || confirmed != null;
    }

    /** Whether the time to confirm is over and nothing was confirmed. */
    public boolean isLate(LocalDate today) {
      return confirmBy != null && confirmed == null && today.isAfter(confirmBy);
    }
  }

  /** That a principal confirmed in writing. */
  public record Confirmation(LocalDate day, String by, Id<Staff> recordedBy, Instant recordedAt) {}

  /**
   * A principal's copy, for its own record.
   *
   * @param own whether it is the copy of the provider that keeps this SIP
   * @param handedOn the day it was handed over, {@code null} before
   */
  public record Copy(
      Id<SipParty> party, boolean own, String sha256, @Nullable LocalDate handedOn, String how) {}
}
