package se.samordna.audit;

import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.person.Person;

/**
 * The log of who has had access to persons' data.
 *
 * <p>Nobody writes to it directly: each service leaves its row in the same transaction as what it
 * did, and without a row there is no answer (HSLF-FS 2016:40 4 kap. 9 §).
 */
@ProviderType
public interface AuditTrail {
  /**
   * Who has had access to the person, the newest first. Reading the log leaves a row of its own.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1014} when there is no such person at the
   *     caller's provider or the caller may not know of it, {@code CM-1006} for a wrong cursor
   */
  Page<AuditEntry> ofPerson(Caller caller, Id<Person> person, PageRequest page);

  /**
   * Proves the whole trail: every row and seal, and the marks kept outside the database. Finds
   * change, deletion, insertion, reordering and a cut end. Reads no person's data. Takes about a
   * minute per million rows and holds no lock.
   */
  AuditVerification verify(Operator operator);
}
