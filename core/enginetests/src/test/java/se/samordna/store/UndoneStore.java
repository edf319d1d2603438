package se.samordna.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samordna.engine.store.AuditRow;
import se.samordna.engine.store.Store;
import se.samordna.engine.store.Tx;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/**
 * A real store on which whole requests are tried, one at a time: each finds what stood there at
 * first, reads what it has written itself, and is undone when it has been looked at.
 */
public final class UndoneStore implements Store {
  private final Store store;
  private volatile @Nullable Trial trial;

  public UndoneStore(Store store) {
    this.store = store;
  }

  /** The one transaction that everything happens in for now, on one thread. */
  private static final class Trial {
    private final Tx tx;
    private final Thread thread = Thread.currentThread();
    private final Changes changes = new Changes();

    Trial(Tx tx) {
      this.tx = tx;
    }
  }

  /**
   * The rows that have come or gone in what is tried, but for the trail's.
   *
   * @param were all that stood there before, as {@link Digests#of} tells it
   */
  public List<String> changed(Map<String, List<String>> were) {
    Trial now = trial;
    return now == null ? List.of() : now.changes.rows(Rows.handle(now.tx), were);
  }

  /** The tables that what is tried has written to, but for the trail's. */
  public Set<String> touched() {
    Trial now = trial;
    return now == null ? Set.of() : now.changes.tables();
  }

  /** Does something of which nothing stays. */
  public <T> T undone(Supplier<T> something) {
    return store.preview(
        tx -> {
          Trial now = new Trial(tx);
          now.changes.hear(Rows.handle(tx));
          trial = now;
          try {
            return something.get();
          } finally {
            trial = null;
            Changes.leave(Rows.handle(tx));
          }
        });
  }

  /** What is tried on this thread; others go on as ever. */
  private @Nullable Tx tried() {
    Trial now = trial;
    return now == null || now.thread != Thread.currentThread() ? null : now.tx;
  }

  @Override
  public <T extends @Nullable Object> T read(Function<? super Tx, ? extends T> work) {
    Tx tx = tried();
    return tx == null ? store.read(work) : work.apply(tx);
  }

  @Override
  public <T extends @Nullable Object> T write(Function<? super Tx, ? extends T> work) {
    Tx tx = tried();
    return tx == null ? store.write(work) : within(tx, work, true);
  }

  @Override
  public <T extends @Nullable Object> T preview(Function<? super Tx, ? extends T> work) {
    Tx tx = tried();
    return tx == null ? store.preview(work) : within(tx, work, false);
  }

  @Override
  public void record(AuditRow row) {
    Tx tx = tried();
    if (tx == null) {
      store.record(row);
    } else {
      tx.audit().append(row);
    }
  }

  @Override
  public void recordRead(AuditRow row) {
    record(row);
  }

  @Override
  public String node() {
    return store.node();
  }

  private static <T extends @Nullable Object> T within(
      Tx tx, Function<? super Tx, ? extends T> work, boolean kept) {
    Connection connection = Rows.handle(tx).getConnection();
    try {
      Savepoint before = connection.setSavepoint();
      boolean stays = false;
      try {
        T done = work.apply(tx);
        stays = kept;
        return done;
      } catch (RuntimeException e) {
        throw Failures.withoutRecord(e) ? Refusal.of(Code.NO_RECORD_KEPT) : e;
      } finally {
        if (!stays) {
          connection.rollback(before);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
