package se.samordna.engine.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.protection.StaffIdentity;

/** Names of staff that are put away; the organisation holds what is shown in their place. */
@ProviderType
public interface StaffIdentityStore {
  /** The next number after a word that nobody of the provider has had; waits for others. */
  int nextNumber(Id<Provider> provider, String word);

  /** Puts a name away and shows a word and a number in its place. */
  void hide(StaffIdentity identity, String word, int number);

  /** Shows the name again. */
  void show(StaffIdentity identity, Instant at);

  /** The name that is put away now. */
  Optional<StaffIdentity> of(Id<Provider> provider, Id<Staff> staff);

  /** All of a provider's names that are put away now, for texts that they may stand in. */
  List<StaffIdentity> of(Id<Provider> provider);
}
