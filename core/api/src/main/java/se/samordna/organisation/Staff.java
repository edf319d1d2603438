package se.samordna.organisation;

import org.jspecify.annotations.Nullable;
import se.samordna.Id;

/**
 * Somebody who works for one provider.
 *
 * @param hsaId the member's HSA-id, {@code null} when there is none
 * @param protectedIdentity whether others see the role instead of the name (sources.md, protection)
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
