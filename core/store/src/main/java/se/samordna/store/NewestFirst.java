package se.samordna.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last row of a page that was read newest first; a first page asks as every other does. */
record NewestFirst(Instant at, UUID id) {
  private static final NewestFirst TOP =
      new NewestFirst(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

  /** Where a page goes on. */
  static NewestFirst after(@Nullable String cursor) {
    NewestFirst after = Cursors.read(cursor, 2, NewestFirst::of);
    return after == null ? TOP : after;
  }

  private static NewestFirst of(List<String> keys) {
    return new NewestFirst(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
  }
}
