package se.samordna.store;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samordna.engine.store.Tx;

/**
 * What a caller wants done in one transaction.
 *
 * @param kept whether what it writes is to stay; a preview's is not
 * @param awaitsDisk whether it is answered when it is on disk, as all that somebody has decided;
 *     the row that tells of a mere read is answered when it is committed
 */
record Work<T extends @Nullable Object>(
    Function<? super Tx, ? extends T> body, boolean kept, boolean awaitsDisk) {
  Work(Function<? super Tx, ? extends T> body, boolean kept) {
    this(body, kept, true);
  }
}
