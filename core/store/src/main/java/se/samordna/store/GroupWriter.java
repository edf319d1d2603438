package se.samordna.store;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of the embedded database. Works that wait together run in one SQL transaction,
 * each in its savepoint; then one commit, then one sync of the disk, and only then is anybody
 * answered who wrote. The rows that tell of reads are answered after the commit, and are on disk
 * with the next sync. There is no timer for a group: it is what gathered while the one before was
 * on its way to disk.
 */
final class GroupWriter implements Writer {
  /** The most works in one group (measured: no gain beyond, and memory stays small). */
  static final int GROUP = 256;

  /** Works that may wait; beyond that the store is overloaded and says so at once. */
  static final int QUEUE = 4_096;

  private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
  private static final long GROUP_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long PATIENCE_MILLIS = 10_000;

  /** How long the row of a read may be committed and not yet on disk. */
  private static final long UNSYNCED_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final long REOPEN_MILLIS = 1_000;

  private final Supplier<H2Database> opening;
  private final AuditKeys keys;
  private final BlockingQueue<PendingWrite<?>> queue = new ArrayBlockingQueue<>(QUEUE);
  private final Deque<PendingWrite<?>> waiting = new ArrayDeque<>(GROUP);
  private final Thread thread;
  private volatile @Nullable H2Database database;
  private volatile boolean accepting = true;
  private volatile boolean suspected;
  private boolean unsynced;
  private long unsyncedSince;

  /**
   * @param database already open
   * @param opening opens it anew after a failure
   */
  GroupWriter(H2Database database, Supplier<H2Database> opening, AuditKeys keys) {
    this.database = database;
    this.opening = opening;
    this.keys = keys;
    this.thread = new Thread(this::serve, "samordna-store-writer");
    thread.start();
  }

  @Override
  public <T extends @Nullable Object> T write(Work<T> work) {
    PendingWrite<T> pending = new PendingWrite<>(work);
    if (!offer(pending)) {
      throw Failures.unavailable();
    }
    return pending.await(PATIENCE_MILLIS);
  }

  /** Lets a work in, unless the store is closed, its database away or its queue full. */
  boolean offer(PendingWrite<?> pending) {
    if (!accepting || database == null || !queue.offer(pending)) {
      return false;
    }
    return accepting || !queue.remove(pending);
  }

  /** How many works wait for the next group. */
  int queued() {
    return queue.size();
  }

  /** Where readers get their handles, or nothing while the database is away. */
  @Nullable Jdbi reading() {
    H2Database open = database;
    return open == null ? null : open.reading();
  }

  @Override
  public void suspect() {
    suspected = true;
  }

  @Override
  public boolean open() {
    return accepting && database != null;
  }

  @Override
  public void close() {
    accepting = false;
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve() {
    while (accepting || !queue.isEmpty() || !waiting.isEmpty()) {
      gather();
      H2Database open = usable();
      if (open == null) {
        refuseWaiting();
        pause();
      } else if (!waiting.isEmpty()) {
        commit(open);
      } else if (unsynced) {
        sync(open);
      }
    }
    refuseWaiting();
    H2Database open = database;
    database = null;
    if (open != null) {
      open.close();
    }
  }

  /** Takes what waits, or waits a moment for something to come. */
  private void gather() {
    try {
      if (waiting.isEmpty()) {
        PendingWrite<?> first = queue.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          waiting.add(first);
        }
      }
      queue.drainTo(waiting, GROUP - waiting.size());
    } catch (InterruptedException e) {
      // Nobody may interrupt the writer: an interrupt would close H2's file under everybody.
      LOG.warn("The writer was interrupted and goes on");
    }
  }

  private @Nullable H2Database usable() {
    H2Database open = database;
    if (open != null && suspected) {
      suspected = false;
      open = works(open) ? open : leave(open);
    }
    return open == null ? reopened() : open;
  }

  private static boolean works(H2Database open) {
    try {
      open.writer().createQuery("select count(*) from lease").mapTo(Long.class).one();
      open.writer().getConnection().rollback();
      return true;
    } catch (SQLException | RuntimeException e) { // however it fails: it isn't to be trusted
      return false;
    }
  }

  private @Nullable H2Database reopened() {
    try {
      H2Database fresh = opening.get();
      database = fresh;
      LOG.info("The database is open again");
      return fresh;
    } catch (StoreNotOpened e) {
      LOG.error("The database can't be opened: {}", e.getMessage());
      return null;
    }
  }

  private @Nullable H2Database leave(H2Database broken) {
    database = null;
    broken.abandon();
    return null;
  }

  private void commit(H2Database open) {
    List<PendingWrite<?>> group = new ArrayList<>(waiting.size());
    boolean committing = false;
    try {
      run(open.writer(), group);
      committing = true;
      open.commit();
      answerReads(group);
      if (!group.isEmpty() || overdue()) {
        open.sync();
        unsynced = false;
      }
    } catch (SQLException | RuntimeException | Error e) { // or its callers would wait for ever
      LOG.error("A group of {} writes failed; nobody of it is answered", group.size(), e);
      fail(group, committing);
      leave(open);
      return;
    }
    if (!group.isEmpty()) {
      LOG.debug("A group of {} writes is on disk", group.size());
    }
    group.forEach(PendingWrite::answer);
  }

  /** Answers those who need not wait for the disk, and leaves the others in the group. */
  private void answerReads(List<PendingWrite<?>> group) {
    List<PendingWrite<?>> reads = group.stream().filter(each -> !each.awaitsDisk()).toList();
    if (!reads.isEmpty() && !unsynced) {
      unsynced = true;
      unsyncedSince = System.nanoTime();
    }
    reads.forEach(PendingWrite::answer);
    group.removeAll(reads);
  }

  private boolean overdue() {
    return unsynced && System.nanoTime() - unsyncedSince >= UNSYNCED_NANOS;
  }

  /** Brings to disk what no write has taken along. */
  private void sync(H2Database open) {
    try {
      open.sync();
      unsynced = false;
    } catch (SQLException | RuntimeException e) { // the writer goes on, on an opening it can trust
      LOG.error("What was committed could not be brought to disk", e);
      leave(open);
    }
  }

  private void run(Handle handle, List<PendingWrite<?>> group) throws SQLException {
    long end = System.nanoTime() + GROUP_NANOS;
    while (!waiting.isEmpty() && (group.isEmpty() || System.nanoTime() < end)) {
      PendingWrite<?> next = waiting.remove();
      if (next.begin()) {
        group.add(next);
        runOne(handle, next);
      }
    }
  }

  /** Runs one work so that it leaves nothing behind unless it succeeds and is to be kept. */
  private void runOne(Handle handle, PendingWrite<?> next) throws SQLException {
    Savepoint before = handle.getConnection().setSavepoint();
    HandleTx tx = new HandleTx(handle, keys);
    boolean undo = !next.kept();
    try {
      next.run(tx);
    } catch (Throwable failure) { // whatever a work throws is its caller's
      if (Failures.broken(failure)) {
        throw failure;
      }
      next.failed(failure);
      undo = true;
    } finally {
      tx.end();
    }
    if (undo) {
      handle.getConnection().rollback(before);
    }
    handle.getConnection().releaseSavepoint(before);
  }

  private static void fail(List<PendingWrite<?>> group, boolean inDoubt) {
    group.forEach(
        each -> each.refuse(inDoubt && each.kept() ? Failures.inDoubt() : Failures.unavailable()));
  }

  private void refuseWaiting() {
    queue.drainTo(waiting);
    while (!waiting.isEmpty()) {
      PendingWrite<?> next = waiting.remove();
      if (next.begin()) {
        next.refuse(Failures.unavailable());
      }
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(accepting ? REOPEN_MILLIS : 0);
    } catch (InterruptedException e) {
      LOG.warn("The writer was interrupted and goes on");
    }
  }
}
