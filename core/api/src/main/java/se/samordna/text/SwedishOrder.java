package se.samordna.text;

import java.util.Locale;

/**
 * The one place that knows the order of names: keys to sort by and keys to search by, made here,
 * stored and indexed, so that every database gives the same order.
 *
 * <p>Keys are ASCII without capitals, which all collations order alike. They are stored: whoever
 * changes a rule here must write a migration that makes them anew. Java's own Swedish collator is
 * not used: it takes W for a V, skips spaces between names, makes keys of three times the length,
 * and may change with the JDK. Pure; safe for many threads.
 */
public final class SwedishOrder {
  private static final String BETWEEN_LEVELS = "00";

  private SwedishOrder() {}

  /**
   * The key that puts names in Swedish order when keys are compared as text.
   *
   * <p>A to Z with V before W, then Å, Ä, Ö; Ü stands with Y, Æ with Ä and Ø with Ö; other accents
   * matter only between names that are otherwise alike, and capitals after that. A space or hyphen
   * comes before every letter, so Anna Öst stands before Annabel. Other alphabets come last. About
   * two and a half characters of key for each character.
   */
  public static String sortKey(String name) {
    StringBuilder letters = new StringBuilder();
    StringBuilder accents = new StringBuilder();
    StringBuilder capitals = new StringBuilder();
    for (Letter letter : Letter.of(name)) {
      letters.append(letter.place());
      accents.append(letter.accented() ? "02" : "01");
      capitals.append(letter.capital() ? "02" : "01");
    }
    return letters + BETWEEN_LEVELS + trimmed(accents) + BETWEEN_LEVELS + trimmed(capitals);
  }

  /**
   * The key that names are found by; what is typed in a search goes through the same.
   *
   * <p>Small letters without any accents, å, ä and ö among them: whoever has no such keys types
   * <i>asa</i> and means Åsa, and whoever types <i>Åsa</i> also gets Asa. To find too many is
   * better than to miss a person; the list stands in Swedish order. Apostrophes are dropped; other
   * signs and spaces become one space.
   */
  public static String searchKey(String text) {
    StringBuilder key = new StringBuilder();
    for (Letter letter : Letter.of(text)) {
      key.append(letter.plain());
    }
    return key.toString().toLowerCase(Locale.ROOT).strip();
  }

  /** Compares two names as their keys would be. */
  public static int compare(String one, String other) {
    return sortKey(one).compareTo(sortKey(other));
  }

  private static String trimmed(StringBuilder level) {
    int end = level.length();
    while (end > 0 && level.charAt(end - 1) == '1') {
      end -= 2;
    }
    return level.substring(0, end);
  }
}
