package se.samordna.engine.store;

import org.osgi.annotation.versioning.ProviderType;
import se.samordna.audit.AuditVerification;

/**
 * The chain of seals over the audit trail. Sealing goes on by itself, once a second, on the node
 * that holds the lease.
 */
@ProviderType
public interface AuditSeals {
  /** Proves every row and seal; see {@link se.samordna.audit.AuditTrail#verify}. */
  AuditVerification verify();
}
