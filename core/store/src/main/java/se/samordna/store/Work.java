package se.samordna.store;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samordna.engine.store.Tx;

/**
 * What a caller wants done in one transaction.
 *
 * @param kept whether what it writes is to stay; a preview's is not
 */
record Work<T extends @Nullable Object>(Function<? super Tx, ? extends T> body, boolean kept) {}
