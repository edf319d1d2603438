package se.samordna.enginetests;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app on a phone, written from RFC 6238 and RFC 4648 alone. */
public record App(String key) {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  /** What it shows at a moment. */
  public String shows(Instant at) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bytes(), "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(at.getEpochSecond() / 30).array());
      int from = hash[19] & 15;
      int number = new BigInteger(1, java.util.Arrays.copyOfRange(hash, from, from + 4)).intValue();
      return String.format(Locale.ROOT, "%06d", (number & 0x7fffffff) % 1_000_000);
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] bytes() {
    BigInteger all = BigInteger.ONE;
    for (char letter : key.replace(" ", "").toCharArray()) {
      all = all.shiftLeft(5).or(BigInteger.valueOf(LETTERS.indexOf(letter)));
    }
    byte[] marked = all.toByteArray();
    return java.util.Arrays.copyOfRange(marked, marked.length - 20, marked.length);
  }
}
