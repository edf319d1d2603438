package se.samordna;

import java.util.UUID;

/**
 * The id of one thing of the kind {@code T}, made by Samordna and meaning nothing outside it.
 *
 * <p>A personnummer or any other attribute is never an id. The type parameter keeps a person's id
 * from being used where a plan's is wanted.
 *
 * @param <T> what the id names
 */
@SuppressWarnings("UnusedTypeParameter") // it keeps ids of different things apart
public record Id<T>(UUID value) implements Comparable<Id<?>> {

  /** A new id that nothing has had before. */
  public static <T> Id<T> next() {
    return new Id<>(UUID.randomUUID());
  }

  /**
   * Reads the text that {@link #toString()} wrote.
   *
   * @throws IllegalArgumentException if the text is no UUID in its canonical form of 36 characters
   */
  public static <T> Id<T> of(String text) {
    if (text.length() != 36) {
      throw new IllegalArgumentException("Not an id of 36 characters");
    }
    return new Id<>(UUID.fromString(text));
  }

  @Override
  public int compareTo(Id<?> other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
