package se.samordna.store;

import org.jspecify.annotations.Nullable;

/** Runs works one after the other, or as if so, and answers when they are on disk. */
interface Writer extends AutoCloseable {
  /** Runs the work; see {@link se.samordna.engine.store.Store#write}. */
  <T extends @Nullable Object> T write(Work<T> work);

  /**
   * Runs a work of the store's own that no other decision rests on, such as sealing. On PostgreSQL
   * it sees what is committed statement by statement, and makes no other transaction run again.
   */
  default <T extends @Nullable Object> T housekeep(Work<T> work) {
    return write(work);
  }

  /** Hears that a reader met a broken database, and looks into it. */
  void suspect();

  /** Whether the database is open, as far as the writer knows. */
  boolean open();

  /** Finishes what has been handed in and refuses what comes after. */
  @Override
  void close();
}
