package se.samordna.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;

/** One digest over the numbers and codes of all rows of a seal, in rising order. */
final class Root {
  private final MessageDigest digest = Sha256.digest();

  void add(long seq, byte[] mac) {
    digest.update(ByteBuffer.allocate(2 * Long.BYTES).putLong(seq).putLong(mac.length).flip());
    digest.update(mac);
  }

  byte[] value() {
    return digest.digest();
  }
}
