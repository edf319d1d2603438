package se.samordna.web.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What somebody had written when the session ended. It waits in the login page, sealed with the
 * ended session's token: nobody can read it there, no other browser can open it, and nothing of it
 * stands in an address or stays in the browser.
 *
 * @param path where it was sent
 * @param form as it was sent
 */
record KeptText(String path, String form) {
  /** The hidden field of the login form that holds it. */
  static final String FIELD = "kept";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  String seal(String token) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] text = (path + "\n" + form).getBytes(StandardCharsets.UTF_8);
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, token, nonce).doFinal(text);
      byte[] whole = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
      return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES", e);
    }
  }

  /** Opens it; empty when it was sealed with another token, or by somebody else. */
  static Optional<KeptText> open(String sealed, String token) {
    try {
      byte[] whole = Base64.getUrlDecoder().decode(sealed);
      if (whole.length <= NONCE) {
        return Optional.empty();
      }
      byte[] nonce = Arrays.copyOf(whole, NONCE);
      byte[] text =
          cipher(Cipher.DECRYPT_MODE, token, nonce).doFinal(whole, NONCE, whole.length - NONCE);
      String[] parts = new String(text, StandardCharsets.UTF_8).split("\n", 2);
      return Optional.of(new KeptText(parts[0], parts[1]));
    } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static Cipher cipher(int mode, String token, byte[] nonce)
      throws GeneralSecurityException {
    byte[] key =
        MessageDigest.getInstance("SHA-256")
            .digest(("samordna kept text\n" + token).getBytes(StandardCharsets.UTF_8));
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
