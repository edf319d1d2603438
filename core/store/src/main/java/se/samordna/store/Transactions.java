package se.samordna.store;

import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** The store that the engine sees: reads from the readers, writes through the writer. */
final class Transactions implements Store {
  private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

  private final Supplier<@Nullable Jdbi> readers;
  private final Writer writer;
  private final AuditKeys keys;
  private final String node;
  private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

  Transactions(Supplier<@Nullable Jdbi> readers, Writer writer, AuditKeys keys, String nodeName) {
    this.readers = readers;
    this.writer = writer;
    this.keys = keys;
    this.node = nodeName + "#" + UUID.randomUUID();
  }

  @Override
  public <T extends @Nullable Object> T read(Function<? super Tx, ? extends T> work) {
    return readWithHandle(tx -> work.apply(tx));
  }

  /** A read by the store's own parts. */
  <T extends @Nullable Object> T readWithHandle(Function<HandleTx, ? extends T> work) {
    refuseNesting();
    Jdbi jdbi = readers.get();
    if (jdbi == null) {
      throw Failures.unavailable();
    }
    // An interrupt during a file access would close H2's file under everybody; it is kept for
    // after.
    boolean interrupted = Thread.interrupted();
    inside.set(true);
    try (Handle handle = jdbi.open()) {
      return read(handle, work);
    } catch (ConnectionException e) {
      LOG.error(
          "No connection to read with: {}", e.getCause() == null ? e : e.getCause().toString());
      writer.suspect();
      throw Failures.unavailable();
    } finally {
      inside.remove();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public <T extends @Nullable Object> T write(Function<? super Tx, ? extends T> work) {
    return hand(new Work<T>(work, true));
  }

  @Override
  public <T extends @Nullable Object> T preview(Function<? super Tx, ? extends T> work) {
    return hand(new Work<T>(work, false));
  }

  @Override
  public void recordRead(AuditRow row) {
    hand(
        new Work<>(
            tx -> {
              tx.audit().append(row);
              return row;
            },
            true,
            false));
  }

  @Override
  public String node() {
    return node;
  }

  private <T extends @Nullable Object> T hand(Work<T> work) {
    refuseNesting();
    return writer.write(
        new Work<T>(
            tx -> {
              inside.set(true);
              try {
                return work.body().apply(tx);
              } catch (RuntimeException e) {
                throw Failures.withoutRecord(e) ? Refusal.of(Code.NO_RECORD_KEPT) : e;
              } finally {
                inside.remove();
              }
            },
            work.kept(),
            work.awaitsDisk()));
  }

  private <T extends @Nullable Object> T read(Handle handle, Function<HandleTx, ? extends T> work) {
    HandleTx tx = new HandleTx(handle, keys);
    try {
      return work.apply(tx);
    } catch (RuntimeException e) {
      if (Failures.broken(e)) {
        LOG.error("The database failed while it was read", e);
        writer.suspect();
        throw Failures.unavailable();
      }
      throw e;
    } finally {
      tx.end();
      end(handle);
    }
  }

  /**
   * Lets go of the view that was read from. Not by a rollback: at the end of one H2 writes out
   * whatever the writer has not yet committed, for each reader anew.
   */
  private static void end(Handle handle) {
    try {
      handle.getConnection().commit();
    } catch (SQLException e) {
      LOG.info("A reader's connection was lost: {}", e.getSQLState());
    }
  }

  private void refuseNesting() {
    if (inside.get()) {
      throw new IllegalStateException("The store is not called from within a closure of its own");
    }
  }
}
