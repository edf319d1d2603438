package se.samordna.operation;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Whether this node is alive and can serve.
 *
 * <p>Present from the moment the store bundle starts, also while the database can't be opened. Safe
 * from any thread; answers within seconds.
 */
@ProviderType
public interface Health {
  /** Whether the node is worth keeping: {@code false} only if a restart is what would help. */
  boolean live();

  /**
   * Whether requests can be served now: asks the database a real question and waits for one group
   * of writes to reach the disk.
   */
  Readiness ready();
}
