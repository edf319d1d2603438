package se.samordna.access;

import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;

/**
 * A way to log in: one account belongs to one member of staff at one provider.
 *
 * @param userName as typed at login, unique in the installation, stored in lower case
 */
public record Account(
    Id<Account> id, Id<Provider> provider, Id<Staff> staff, String userName, boolean locked) {}
