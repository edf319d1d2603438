package se.samordna.engine.store;

import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.audit.AuditEntry;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;

/** The audit trail within one transaction. Rows are never changed and never removed. */
@ProviderType
public interface AuditStore {
  /** Adds one row, with its persons, in the same transaction as what it tells of. */
  void append(AuditRow row);

  /**
   * Rows that name the person, the newest first.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1006} for a cursor that no page gave
   */
  Page<AuditEntry> ofPerson(Id<Provider> provider, Id<Person> person, PageRequest page);
}
