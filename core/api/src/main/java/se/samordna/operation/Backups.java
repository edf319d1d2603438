package se.samordna.operation;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.access.Operator;

/**
 * Copies of the embedded database, taken while it serves.
 *
 * <p>One is taken each night and the newest few are kept. On PostgreSQL every method refuses with
 * {@code CM-6007}: there {@code pg_dump} or point-in-time recovery is the way, and only they know
 * the whole cluster. Neither the audit key nor the anchors are in a copy: keep them elsewhere, and
 * apart from it.
 */
@ProviderType
public interface Backups {
  /**
   * Takes a copy now; requests go on meanwhile. What was answered before the call is in it.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-6007} on PostgreSQL, {@code CM-6008} when the
   *     copy can't be written, {@code CM-6009} while another is being taken
   */
  Backup create(Operator operator);

  /** The copies that are kept, the newest first. */
  List<Backup> list(Operator operator);

  /**
   * Restores a copy in a scratch place beside the running store, and proves what can be proved: the
   * file is whole, its schema is one that this release reads, its audit trail verifies and ends
   * where it ended when the copy was taken. The running store is not touched.
   *
   * @param name the copy's {@link Backup#name()}
   * @throws se.samordna.refusal.Refusal {@code CM-6002} when no such copy is kept, {@code CM-6007}
   *     on PostgreSQL
   */
  BackupCheck check(Operator operator, String name);
}
