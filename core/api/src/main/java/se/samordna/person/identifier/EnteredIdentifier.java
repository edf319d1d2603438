package se.samordna.person.identifier;

import java.text.Normalizer;
import java.util.Optional;

/**
 * A number as somebody typed or pasted it, relieved of everything that carries no meaning.
 *
 * @param compact the digits and letters in order, letters in upper case, separators gone
 * @param hundred whether a {@code +} stands before the last four, which says that the person turns
 *     or has turned a hundred
 */
public record EnteredIdentifier(String compact, boolean hundred) {
  private static final int LONGEST = 64;
  private static final int AFTER_SIGN = 4;

  /**
   * Reads past spaces of any kind, dashes of any kind, dots, slashes and invisible characters that
   * come along from other programs.
   *
   * @return empty when there is a character that no number has, a {@code +} in another place than
   *     before the last four, or more than 64 characters
   */
  public static Optional<EnteredIdentifier> of(String typed) {
    if (typed.length() > LONGEST) {
      return Optional.empty();
    }
    StringBuilder compact = new StringBuilder();
    int plus = -1;
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (isDigitOrLetter(c)) {
        compact.append(c >= 'a' ? (char) (c - 'a' + 'A') : c);
      } else if (c == '+' && plus < 0) {
        plus = compact.length();
      } else if (!isSeparator(c)) {
        return Optional.empty();
      }
    }
    if (plus >= 0 && plus != compact.length() - AFTER_SIGN) {
      return Optional.empty();
    }
    return Optional.of(new EnteredIdentifier(compact.toString(), plus >= 0));
  }

  private static boolean isDigitOrLetter(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isSeparator(char c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.DASH_PUNCTUATION,
          Character.FORMAT ->
          true;
      default -> c == '\u2212' || c == '.' || c == '/' || Character.isWhitespace(c);
    };
  }

  /** The number of digits and letters. */
  public int length() {
    return compact.length();
  }

  /** Whether digits and nothing else stand from one place up to another. */
  public boolean hasDigits(int from, int to) {
    return to <= length() && compact.substring(from, to).chars().allMatch(c -> c <= '9');
  }

  /** Whether there are digits only, and at least one. */
  public boolean isDigits() {
    return length() > 0 && hasDigits(0, length());
  }

  /** The digits from one place up to another as a number. */
  public int number(int from, int to) {
    return Integer.parseInt(compact, from, to, 10);
  }

  /** The same entry with the character at a place and the next one changing places. */
  EnteredIdentifier swapped(int place) {
    StringBuilder changed = new StringBuilder(compact);
    changed.setCharAt(place, compact.charAt(place + 1));
    changed.setCharAt(place + 1, compact.charAt(place));
    return new EnteredIdentifier(changed.toString(), hundred);
  }

  /** The length alone: what was typed is a person's data. */
  @Override
  public String toString() {
    return "EnteredIdentifier[" + length() + " characters]";
  }
}
