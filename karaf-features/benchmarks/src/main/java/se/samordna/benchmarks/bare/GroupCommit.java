package se.samordna.benchmarks.bare;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * One writer that puts all waiting rows into one transaction, has it on disk ({@code CHECKPOINT
 * SYNC}) and then answers every one who waits: the shape of Samordna's own store, without anything
 * else.
 */
final class GroupCommit implements AutoCloseable {
  private static final int LARGEST_GROUP = 256;

  private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(4 * LARGEST_GROUP);
  private final Connection connection;
  private final Thread writer;
  private volatile boolean closing;

  private record Waiting(long row, CompletableFuture<Void> done) {}

  GroupCommit(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    writer = new Thread(this::write, "group-commit");
    writer.start();
  }

  /** Writes a row and returns when it is on disk. */
  void insert(long row) throws InterruptedException {
    Waiting mine = new Waiting(row, new CompletableFuture<>());
    waiting.put(mine);
    mine.done.join();
  }

  private void write() {
    List<Waiting> group = new ArrayList<>();
    try (PreparedStatement insert = connection.prepareStatement(Rows.INSERT);
        Statement checkpoint = connection.createStatement()) {
      while (!closing || !waiting.isEmpty()) {
        Waiting first = waiting.poll(50, TimeUnit.MILLISECONDS);
        if (first == null) {
          continue;
        }
        group.add(first);
        waiting.drainTo(group, LARGEST_GROUP - 1);
        for (Waiting one : group) {
          Rows.fill(insert, one.row);
          insert.executeUpdate();
        }
        connection.commit();
        checkpoint.execute("CHECKPOINT SYNC");
        group.forEach(one -> one.done.complete(null));
        group.clear();
      }
    } catch (SQLException | InterruptedException e) {
      group.forEach(one -> one.done.completeExceptionally(e));
      waiting.forEach(one -> one.done.completeExceptionally(e));
    }
  }

  @Override
  public void close() throws InterruptedException {
    closing = true;
    writer.join();
  }
}
