package se.samordna.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The last row of a page that was read oldest first; a first page asks as every other does. */
record OldestFirst(Instant at, UUID id) {
  private static final OldestFirst BOTTOM =
      new OldestFirst(Instant.parse("1900-01-01T00:00:00Z"), new UUID(0, 0));

  /** Where a page goes on. */
  static OldestFirst after(@Nullable String cursor) {
    OldestFirst after = Cursors.read(cursor, 2, OldestFirst::of);
    return after == null ? BOTTOM : after;
  }

  private static OldestFirst of(List<String> keys) {
    return new OldestFirst(Instant.parse(keys.get(0)), UUID.fromString(keys.get(1)));
  }
}
