package se.samordna;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read by cursor.
 *
 * @param rows the rows, at most as many as were asked for
 * @param nextCursor what to ask the next page with, {@code null} on the last page; opaque to
 *     callers
 */
public record Page<T>(List<T> rows, @Nullable String nextCursor) {
  /** The largest number of rows that one request may ask for. */
  public static final int MAX_SIZE = 200;

  public Page {
    rows = List.copyOf(rows);
  }

  /** The cursor of the next page, empty on the last. */
  public Optional<String> next() {
    return Optional.ofNullable(nextCursor);
  }

  /** The same page with each row changed. */
  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    return new Page<>(rows.stream().<R>map(change).toList(), nextCursor);
  }
}
