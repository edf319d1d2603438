package se.samordna.engine.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Opaque tokens of 256 random bits, and what is made of them. The store sees hashes alone. */
public final class Tokens {
  private static final int BYTES = 32;
  private static final int CHARACTERS = 43;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Tokens() {}

  /** A token that nobody can guess, 43 characters that need no escaping anywhere. */
  public static String draw() {
    byte[] token = new byte[BYTES];
    RANDOM.nextBytes(token);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** Whether a text has a token's length; no other is looked up. */
  public static boolean fits(String token) {
    return token.length() == CHARACTERS;
  }

  /** What the store keeps of a token. */
  public static byte[] hash(String token) {
    return sha256(token);
  }

  /** What the audit row says of a session: tells sessions apart and opens none. */
  public static String fingerprint(byte[] tokenHash) {
    return sha256Hex(tokenHash).substring(0, 32);
  }

  /** The token of a session's forms: whoever knows it can't reckon the session's own from it. */
  public static String formToken(String token) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] made = mac.doFinal("form".getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(made);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A hash under which something typed is counted without being kept. */
  static byte[] sha256(String text) {
    return digest().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256Hex(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
