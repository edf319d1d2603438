package se.samordna.web.page;

import java.util.Optional;

/** Phone numbers as people write them, and as a phone dials them. */
final class Phones {
  private Phones() {}

  /** A number in one piece, so that it never goes on in the next line; other text as it is. */
  static String whole(String text) {
    return dial(text).isPresent() ? text.strip().replaceAll("\\s+", "\u00a0") : text;
  }

  /** What a phone dials, if the text is a number. */
  static Optional<String> dial(String text) {
    String digits = text.replaceAll("[\\s\\-/().\\u2013\\u00a0]", "");
    return digits.matches("\\+?\\d{3,15}") ? Optional.of(digits) : Optional.empty();
  }
}
