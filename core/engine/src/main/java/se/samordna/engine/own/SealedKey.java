package se.samordna.engine.own;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import se.samordna.engine.access.Passwords;

/**
 * The key of a second factor, sealed with the person's passphrase: AES-256-GCM under Argon2id of
 * it. Only the right passphrase opens it, so nothing else of the passphrase is kept, and whoever
 * takes the database has neither factor.
 */
final class SealedKey {
  private static final int SALT = 16;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final SecureRandom RANDOM = new SecureRandom();

  private SealedKey() {}

  /** Salt, nonce and the sealed key in one. */
  static byte[] seal(Passwords passwords, char[] passphrase, byte[] key) {
    byte[] salt = new byte[SALT];
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(salt);
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, passwords, passphrase, salt, nonce).doFinal(key);
      return ByteBuffer.allocate(SALT + NONCE + sealed.length)
          .put(salt)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key; empty for any other passphrase. */
  static Optional<byte[]> open(Passwords passwords, char[] passphrase, byte[] kept) {
    ByteBuffer parts = ByteBuffer.wrap(kept);
    byte[] salt = new byte[SALT];
    byte[] nonce = new byte[NONCE];
    byte[] sealed = new byte[kept.length - SALT - NONCE];
    parts.get(salt).get(nonce).get(sealed);
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, passwords, passphrase, salt, nonce).doFinal(sealed));
    } catch (AEADBadTagException wrong) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Cipher cipher(
      int mode, Passwords passwords, char[] passphrase, byte[] salt, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(
        mode,
        new SecretKeySpec(passwords.key(passphrase, salt), "AES"),
        new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
