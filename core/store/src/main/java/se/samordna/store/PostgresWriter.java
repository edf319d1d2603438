package se.samordna.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works as ordinary transactions of PostgreSQL. They are serializable, so that a closure that is
 * right on the one writer of H2 is right here too; one that another came in between is run again.
 */
final class PostgresWriter implements Writer {
  private static final Logger LOG = LoggerFactory.getLogger(PostgresWriter.class);
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final int LONGEST_PAUSE_MILLIS = 64;

  private final HikariDataSource pool;
  private final Jdbi writing;
  private final AuditKeys keys;
  private volatile boolean closed;

  /** Shared by those who write; the close takes it alone, and so lets them finish. */
  private final ReadWriteLock underWay = new ReentrantReadWriteLock();

  PostgresWriter(HikariDataSource pool, AuditKeys keys) {
    this.pool = pool;
    this.writing = Sql.jdbi(pool::getConnection);
    this.keys = keys;
  }

  @Override
  public <T extends @Nullable Object> T write(Work<T> work) {
    return write(work, Connection.TRANSACTION_SERIALIZABLE);
  }

  @Override
  public <T extends @Nullable Object> T housekeep(Work<T> work) {
    return write(work, Connection.TRANSACTION_READ_COMMITTED);
  }

  private <T extends @Nullable Object> T write(Work<T> work, int isolation) {
    if (closed) {
      throw Failures.unavailable();
    }
    underWay.readLock().lock();
    try {
      return untilItFits(work, isolation);
    } finally {
      underWay.readLock().unlock();
    }
  }

  private <T extends @Nullable Object> T untilItFits(Work<T> work, int isolation) {
    long deadline = System.nanoTime() + PATIENCE_NANOS;
    for (int attempt = 0; ; attempt++) {
      try (Handle handle = handle()) {
        handle.getConnection().setTransactionIsolation(isolation);
        return once(handle, work);
      } catch (SQLException | RuntimeException e) {
        if (!Failures.conflict(e)) {
          throw known(e);
        }
        if (System.nanoTime() > deadline) {
          LOG.warn("A write met others {} times and was given up", attempt + 1);
          throw Failures.unavailable();
        }
        pause(attempt);
      }
    }
  }

  @Override
  public void suspect() {
    // The pool tests its connections itself.
  }

  @Override
  public boolean open() {
    return !closed;
  }

  @Override
  public void close() {
    closed = true;
    boolean quiet = quiet();
    try {
      pool.close();
    } finally {
      if (quiet) {
        underWay.writeLock().unlock();
      }
    }
  }

  /** Waits for the writes under way, though not for ever. */
  private boolean quiet() {
    try {
      if (underWay.writeLock().tryLock(PATIENCE_NANOS, TimeUnit.NANOSECONDS)) {
        return true;
      }
      LOG.warn("A write was under way for too long and is broken off");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private Handle handle() {
    if (closed) {
      throw Failures.unavailable();
    }
    try {
      return writing.open();
    } catch (ConnectionException e) {
      LOG.error("No connection to write with: {}", String.valueOf(e.getCause()));
      throw Failures.unavailable();
    }
  }

  private <T extends @Nullable Object> T once(Handle handle, Work<T> work) throws SQLException {
    Connection connection = handle.getConnection();
    HandleTx tx = new HandleTx(handle, keys);
    T result;
    try {
      result = work.body().apply(tx);
    } catch (Throwable failure) { // nothing of a work stays that its caller hears has failed
      undo(connection, failure);
      throw failure;
    } finally {
      tx.end();
    }
    if (!work.kept()) {
      connection.rollback();
      return result;
    }
    commit(connection);
    return result;
  }

  private static void commit(Connection connection) throws SQLException {
    try {
      connection.commit();
    } catch (SQLException e) {
      if (Failures.conflict(e)) {
        throw e;
      }
      LOG.error("A commit was not confirmed", e);
      throw Failures.inDoubt();
    }
  }

  private static void undo(Connection connection, Throwable failure) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  private static RuntimeException known(Exception e) {
    if (Failures.broken(e)) {
      LOG.error("The database failed while it was written to", e);
      return Failures.unavailable();
    }
    return Rethrown.unchanged(e);
  }

  private static void pause(int attempt) {
    int longest = Math.min(LONGEST_PAUSE_MILLIS, 1 << Math.min(attempt, 6));
    try {
      TimeUnit.MICROSECONDS.sleep(ThreadLocalRandom.current().nextInt(longest * 1_000));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failures.unavailable();
    }
  }
}
