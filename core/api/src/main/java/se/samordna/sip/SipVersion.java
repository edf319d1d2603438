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
 * @param atDischarge whether it was adopted while the person's leaving inpatient care was planned,
 *     LUS 4 kap.
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
    List<Copy> copies,
    boolean atDischarge) {
  public SipVersion {
    parties = List.copyOf(parties);
    standings = List.copyOf(standings);
    copies = List.copyOf(copies);
  }

  /** The same with other copies. */
  public SipVersion withCopies(List<Copy> others) {
    return new SipVersion(
        number,
        content,
        parties,
        sha256,
        intact,
        adoptedAt,
        adoptedBy,
        standings,
        others,
        atDischarge);
  }

  /**
   * Its code among Inera's types of care plans ({@link se.samordna.plan.PlanType#CODE_SYSTEM}): a
   * plan at discharge has one of its own.
   */
  public String nationalCode() {
    return atDischarge ? "SPU" : "SIP";
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
   * @param handedOn the day it came there or was handed over, {@code null} before
   * @param way how it came there, or why it has not
   */
  public record Copy(
      Id<SipParty> party,
      boolean own,
      String sha256,
      @Nullable LocalDate handedOn,
      String how,
      Way way) {

    /** The same that waits for something. */
    public Copy waitingFor(Way reason) {
      return new Copy(party, own, sha256, handedOn, how, reason);
    }
  }

  /** How a copy came into a principal's record, or what it waits for. */
  public enum Way {
    /** It is the copy of the provider that keeps this SIP. */
    OWN_RECORD,
    /** It came into the record of a provider that the person is linked with. */
    LINKED_RECORD,
    /** It was handed over outside this installation. */
    HANDED_OVER,
    /** It can be handed over. */
    TO_HAND_OVER,
    /** The person has excluded something towards the principal: the plan is gone through first. */
    TO_GO_THROUGH,
    /** No consent of the person lets the principal have it, and it gets nothing. */
    NO_CONSENT;

    /** Whether the copy is where it belongs. */
    public boolean isThere() {
      return this == OWN_RECORD || this == LINKED_RECORD || this == HANDED_OVER;
    }
  }
}
