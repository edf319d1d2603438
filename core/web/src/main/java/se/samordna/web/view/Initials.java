package se.samordna.web.view;

import java.util.Locale;

/** The letters that stand for a name in a small disc. */
public final class Initials {
  private Initials() {}

  /** The first letters of the first and the last word, at most two. */
  public static String of(String name) {
    String[] words = name.strip().split("\\s+", -1);
    String first = letter(words[0]);
    return words.length == 1 ? first : first + letter(words[words.length - 1]);
  }

  private static String letter(String word) {
    return word.isEmpty()
        ? ""
        : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
  }
}
