package se.samordna.store;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/**
 * Cursors: the keys of the last row of a page, so that the next page begins right after it whatever
 * has been added or removed meanwhile. They say nothing that the page did not say and open nothing:
 * every query carries its provider beside them.
 */
final class Cursors {
  private static final char BETWEEN = '\n';

  private Cursors() {}

  /** One page of rows that were read with one row more than asked for. */
  static <T> Page<T> page(List<T> read, PageRequest wanted, Function<? super T, List<?>> keys) {
    if (read.size() <= wanted.size()) {
      return new Page<>(read, null);
    }
    List<T> shown = read.subList(0, wanted.size());
    return new Page<>(shown, write(keys.apply(shown.get(shown.size() - 1))));
  }

  /**
   * The keys in a cursor, in the reader's own types.
   *
   * @return {@code null} for the first page
   * @throws Refusal {@code CM-1006} for a cursor that {@link #page} did not write
   */
  static <K> @Nullable K read(@Nullable String cursor, int keys, Function<List<String>, K> reader) {
    if (cursor == null) {
      return null;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> parts = List.of(text.split(String.valueOf(BETWEEN), -1));
      if (parts.size() != keys) {
        throw Refusal.of(Code.CURSOR_WRONG);
      }
      return reader.apply(parts);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Refusal.of(Code.CURSOR_WRONG);
    }
  }

  private static String write(List<?> keys) {
    StringBuilder text = new StringBuilder();
    for (Object key : keys) {
      text.append(text.isEmpty() ? "" : BETWEEN).append(key);
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
