package se.samordna.engine.own;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import se.samordna.own.OwnSessions.FactorKey;

/**
 * One-time codes of an authenticator app: RFC 6238 with HMAC-SHA-1, six digits and steps of 30
 * seconds, which every app knows. A code is taken one step early or late, for clocks that differ,
 * and no step twice.
 */
public final class SecondFactor {
  /** As long as the hash, as RFC 4226 advises. */
  static final int KEY_BYTES = 20;

  private static final int STEP_SECONDS = 30;
  private static final int DIGITS = 6;
  private static final int MODULUS = 1_000_000;
  private static final int SLACK = 1;
  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int BITS = 5;

  private SecondFactor() {}

  /**
   * The step whose code it is, if it is one of those that are taken now and later than the last.
   *
   * @param last the last step that was taken; a code is good once
   */
  static OptionalLong step(byte[] key, String typed, Instant now, long last) {
    byte[] given = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
    long here = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    OptionalLong found = OptionalLong.empty();
    for (long step = here - SLACK; step <= here + SLACK; step++) {
      boolean fits = MessageDigest.isEqual(code(key, step).getBytes(StandardCharsets.UTF_8), given);
      if (fits && step > last) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** The code that an app shows at a moment. */
  static String code(byte[] key, Instant at) {
    return code(key, Math.floorDiv(at.getEpochSecond(), STEP_SECONDS));
  }

  private static String code(byte[] key, long step) {
    byte[] hash = hmac("HmacSHA1", key, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int at = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & Integer.MAX_VALUE;
    String digits = Integer.toString(number % MODULUS);
    return "0".repeat(DIGITS - digits.length()) + digits;
  }

  /**
   * The key of whoever has the code: drawn from the code and a salt that is thrown away when the
   * code is spent, so that nobody can find it from the paper later.
   */
  static byte[] key(String plainCode, byte[] salt) {
    byte[] hash = hmac("HmacSHA256", salt, plainCode.getBytes(StandardCharsets.UTF_8));
    return java.util.Arrays.copyOf(hash, KEY_BYTES);
  }

  /** The key as an app takes it; the label names nobody, for a phone may lie on a table. */
  static FactorKey shown(byte[] key) {
    String typed = base32(key);
    return new FactorKey(
        typed.replaceAll("(.{4})(?=.)", "$1 "),
        "otpauth://totp/Samordna:Min%20sida?secret=" + typed + "&issuer=Samordna");
  }

  /** What an app with the key shows at a moment. */
  public static String shownBy(FactorKey key, Instant at) {
    long bits = 0;
    int held = 0;
    ByteBuffer bytes = ByteBuffer.allocate(KEY_BYTES);
    for (char letter : key.key().replace(" ", "").toCharArray()) {
      bits = (bits << BITS) | BASE_32.indexOf(letter);
      held += BITS;
      if (held >= Byte.SIZE) {
        held -= Byte.SIZE;
        bytes.put((byte) (bits >> held));
      }
    }
    return code(bytes.array(), at);
  }

  /** RFC 4648, section 6; the keys are whole groups and need no padding. */
  static String base32(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int held = 0;
    int bits = 0;
    for (byte one : bytes) {
      held = (held << Byte.SIZE) | (one & 0xff);
      bits += Byte.SIZE;
      while (bits >= BITS) {
        bits -= BITS;
        text.append(BASE_32.charAt((held >> bits) & 0x1f));
      }
      held &= (1 << bits) - 1;
    }
    return text.toString();
  }

  private static byte[] hmac(String algorithm, byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
