package se.samordna.organisation;

import org.jspecify.annotations.Nullable;
import se.samordna.Id;

/**
 * Somebody who works for one provider.
 *
 * @param givenName the name that others see: a role where the identity is protected
 * @param familyName the same: a number after the role
 * @param hsaId the member's HSA-id, {@code null} when there is none or the identity is protected
 * @param protectedIdentity whether the name is put away ({@code ProtectedStaff})
 */
public record Staff(
    Id<Staff> id,
    Id<Provider> provider,
    String givenName,
    String familyName,
    @Nullable String hsaId,
    boolean protectedIdentity) {
  /** Given and family name. */
  public String name() {
    return givenName + " " + familyName;
  }
}
