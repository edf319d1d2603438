package se.samordna.engine.protection;

import java.time.Instant;
import se.samordna.engine.store.StaffIdentityStore;
import se.samordna.engine.store.Tx;
import se.samordna.organisation.Staff;
import se.samordna.protection.StaffIdentity;

/** Puts the names of staff away. */
public final class HiddenNames {
  private HiddenNames() {}

  /** Puts a name away behind a word and the next free number after it. */
  public static StaffIdentity hide(Tx tx, Staff staff, String word, Instant now) {
    StaffIdentityStore names = tx.staffIdentities();
    int number = names.nextNumber(staff.provider(), word);
    StaffIdentity identity =
        new StaffIdentity(
            staff.id(),
            staff.provider(),
            staff.givenName(),
            staff.familyName(),
            staff.hsaId(),
            word + " " + number,
            now);
    names.hide(identity, word, number);
    return identity;
  }
}
