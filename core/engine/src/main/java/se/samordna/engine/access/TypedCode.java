package se.samordna.engine.access;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * A code that somebody carries on paper and types: letters and digits of five random bits each,
 * without those that look alike, in groups of four.
 */
public final class TypedCode {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private TypedCode() {}

  /** A new code in groups. */
  public static String draw(int length) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < length; i++) {
      code.append(i > 0 && i % GROUP == 0 ? "-" : "");
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  /** The code however it is typed: without groups, and with what looks alike read as meant. */
  public static String plain(String typed) {
    return typed
        .replaceAll("[\\s-]", "")
        .toUpperCase(Locale.ROOT)
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  /** What the store keeps of it, however it is typed. */
  public static byte[] hash(String typed) {
    return Tokens.sha256(plain(typed));
  }
}
