package se.samordna.engine.store;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where everything is kept. Acknowledged means on disk: {@link #write} returns only then.
 *
 * <p>Work is handed over as a short closure on a {@link Tx}. Closures behave as if they ran one
 * after the other, on both databases. To make that true:
 *
 * <ul>
 *   <li>a closure has no effect but through its {@code Tx}, since it may be run again after a
 *       conflict and its effects may be undone;
 *   <li>it does not block, call models, sleep or call the store again (refused with {@link
 *       IllegalStateException});
 *   <li>it writes at most about a thousand rows or one megabyte; an import is split.
 * </ul>
 *
 * <p>An exception from a closure undoes that closure only, and reaches its caller unchanged. Safe
 * from any thread. The service is present only while the database has been opened.
 */
@ProviderType
public interface Store {
  /**
   * Reads from one unchanging view of what has been written. Writing through its {@code Tx} fails.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-6001} when the store can't serve now
   */
  <T extends @Nullable Object> T read(Function<? super Tx, ? extends T> work);

  /**
   * Writes, and returns when what was written is on disk.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-6001} when the store can't serve now; nothing has
   *     been written. {@code CM-6006} when the database failed in the very moment of writing, so
   *     that nobody knows whether it was written
   */
  <T extends @Nullable Object> T write(Function<? super Tx, ? extends T> work);

  /**
   * Tries out a write and undoes it: what it would answer, without its having happened. The audit
   * row of the preview is written by itself, with {@link #record}.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-6001} when the store can't serve now
   */
  <T extends @Nullable Object> T preview(Function<? super Tx, ? extends T> work);

  /**
   * Leaves the audit row of a read, before which the read must not be answered. Returns when the
   * row is committed, so that it outlives this process, and does not wait for the disk where
   * others' writes need not wait either: there it is with the next write, and at the latest after a
   * second.
   *
   * @throws se.samordna.refusal.Refusal as {@link #write}; the read must then not be answered
   */
  default void recordRead(AuditRow row) {
    record(row);
  }

  /**
   * Leaves one audit row in a write of its own, which stays whatever becomes of the request: for
   * refusals and previews.
   *
   * @throws se.samordna.refusal.Refusal as {@link #write}; the request must then not be answered
   */
  default void record(AuditRow row) {
    write(
        tx -> {
          tx.audit().append(row);
          return row;
        });
  }

  /** This node's name for itself, new at each start; holds leases. */
  String node();
}
