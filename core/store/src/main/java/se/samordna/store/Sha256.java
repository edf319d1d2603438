package se.samordna.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The one digest that is used here. */
final class Sha256 {
  private Sha256() {}

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** A name for a content: the same for the same bytes, of version 8 (RFC 9562). */
  static UUID name(byte[] content) {
    ByteBuffer digest = ByteBuffer.wrap(digest().digest(content));
    long high = (digest.getLong() & ~0xF000L) | 0x8000L;
    long low = (digest.getLong() & ~(0b11L << 62)) | (0b10L << 62);
    return new UUID(high, low);
  }
}
