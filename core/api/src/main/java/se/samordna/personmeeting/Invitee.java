package se.samordna.personmeeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.consent.Recipient;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Staff;

/**
 * Somebody who should come: exactly one of {@code staff}, {@code member} and {@code recipient}. A
 * recipient is another provider or unit, a principal or an authority; nothing is let known to it
 * through the system.
 *
 * @param called whether it is bound to come, <em>kallad</em>, or invited
 * @param confirmed when the person said anew that they may come, {@code null} when not since the
 *     identity was protected
 */
public record Invitee(
    Id<Invitee> id,
    @Nullable Id<Staff> staff,
    @Nullable Id<NetworkMember> member,
    @Nullable Recipient recipient,
    String name,
    boolean called,
    InviteeAnswer answer,
    @Nullable Instant confirmed,
    Instant since) {

  /** Whether the invitee belongs to the provider's own staff. */
  public boolean isStaff() {
    return staff != null;
  }
}
