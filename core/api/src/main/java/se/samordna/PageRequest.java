package se.samordna;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param cursor the {@link Page#nextCursor()} of the page before, {@code null} for the first
 * @param size how many rows at most, 1 to {@link Page#MAX_SIZE}
 */
public record PageRequest(@Nullable String cursor, int size) {
  public PageRequest {
    if (size < 1 || size > Page.MAX_SIZE) {
      throw new IllegalArgumentException("A page holds 1 to " + Page.MAX_SIZE + " rows");
    }
  }

  /** The first page with the given number of rows. */
  public static PageRequest first(int size) {
    return new PageRequest(null, size);
  }
}
