package se.samordna.store;

import org.jspecify.annotations.Nullable;

/** Runs works one after the other, or as if so, and answers when they are on disk. */
interface Writer extends AutoCloseable {
  /** Runs the work; see {@link se.samordna.engine.store.Store#write}. */
  <T extends @Nullable Object> T write(Work<T> work);

  /** Hears that a reader met a broken database, and looks into it. */
  void suspect();

  /** Whether the database is open, as far as the writer knows. */
  boolean open();

  /** Finishes what has been handed in and refuses what comes after. */
  @Override
  void close();
}
