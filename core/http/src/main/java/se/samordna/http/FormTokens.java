package se.samordna.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * Writes the token of a session's forms so that no two answers hold the same letters.
 *
 * <p>Answers are compressed, and the length of a compressed page tells whether something in it
 * stands there twice (BREACH). A token that is drawn anew each time can't be guessed letter by
 * letter that way.
 */
final class FormTokens {
  private static final SecureRandom RANDOM = new SecureRandom();

  private FormTokens() {}

  /** The token under a mask of its own: the mask, then the token laid over it. */
  static String write(String token) {
    byte[] plain = token.getBytes(StandardCharsets.UTF_8);
    byte[] mask = new byte[plain.length];
    RANDOM.nextBytes(mask);
    byte[] written = Arrays.copyOf(mask, 2 * plain.length);
    for (int i = 0; i < plain.length; i++) {
      written[plain.length + i] = (byte) (mask[i] ^ plain[i]);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(written);
  }

  /** Whether what a form sent is this token under some mask. */
  static boolean fits(String sent, String token) {
    byte[] written;
    try {
      written = Base64.getUrlDecoder().decode(sent);
    } catch (IllegalArgumentException e) {
      return false;
    }
    byte[] plain = new byte[written.length / 2];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = (byte) (written[i] ^ written[plain.length + i]);
    }
    return written.length % 2 == 0
        && MessageDigest.isEqual(plain, token.getBytes(StandardCharsets.UTF_8));
  }
}
