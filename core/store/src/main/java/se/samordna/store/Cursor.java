package se.samordna.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Where a page ended, as an opaque word: the values that the list is ordered by. */
final class Cursor {
  private static final char BETWEEN = '\n';

  private Cursor() {}

  static String write(Object... values) {
    StringBuilder text = new StringBuilder();
    for (Object value : values) {
      text.append(text.isEmpty() ? "" : String.valueOf(BETWEEN)).append(value);
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws Refusal {@code CM-1006} for anything else
   */
  static List<String> read(String cursor, int count) {
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      List<String> values = List.of(text.split(String.valueOf(BETWEEN), -1));
      if (values.size() == count) {
        return values;
      }
    } catch (IllegalArgumentException e) {
      // Not a cursor of ours: refused below like one of another list.
    }
    throw Refusal.at("/cursor", Code.CURSOR_WRONG);
  }
}
