package se.samordna.protection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;

/**
 * The name and HSA-id of a member of staff whose identity is protected.
 *
 * @param shownAs what everybody else sees in its place: a role and a number that is nobody else's
 * @param since when it was hidden
 */
public record StaffIdentity(
    Id<Staff> staff,
    Id<Provider> provider,
    String givenName,
    String familyName,
    @Nullable String hsaId,
    String shownAs,
    Instant since) {}
