package se.samordna.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that audit rows and seals are authenticated with: a file outside the database that only
 * its owner reads, one line a key, {@code number base64}. The newest is used for what is new, the
 * older ones verify what is old. Every node on one database has the same file.
 */
final class AuditKeys {
  private static final int BYTES = 32;

  private final Path file;
  private final Map<Integer, SecretKeySpec> keys;
  private final int current;

  private AuditKeys(Path file, Map<Integer, SecretKeySpec> keys) {
    this.file = file;
    this.keys = Map.copyOf(keys);
    this.current = keys.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /** The keys in the file; none when there is no such file. */
  static AuditKeys read(Path file) {
    Map<Integer, SecretKeySpec> keys = new TreeMap<>();
    try {
      if (Files.exists(file)) {
        for (String line : Files.readAllLines(file, StandardCharsets.US_ASCII)) {
          read(line, keys);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new StoreNotOpened(file + " is not a file of audit keys", e);
    }
    return new AuditKeys(file, keys);
  }

  private static void read(String line, Map<Integer, SecretKeySpec> keys) {
    if (line.isBlank()) {
      return;
    }
    List<String> words = List.of(line.trim().split(" "));
    if (words.size() != 2) {
      throw new IllegalArgumentException("A key is a number and its bytes");
    }
    byte[] key = Base64.getDecoder().decode(words.get(1));
    if (key.length != BYTES) {
      throw new IllegalArgumentException("A key has " + BYTES + " bytes");
    }
    keys.put(Integer.valueOf(words.get(0)), new SecretKeySpec(key, "HmacSHA256"));
  }

  /** The same keys and one new, already in the file and on disk. */
  AuditKeys withNew(int number) {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    Map<Integer, SecretKeySpec> more = new TreeMap<>(keys);
    more.put(number, new SecretKeySpec(key, "HmacSHA256"));
    OwnFiles.append(file, number + " " + Base64.getEncoder().encodeToString(key) + "\n");
    return new AuditKeys(file, more);
  }

  /** The number of the key for what is new; 0 when there is none yet. */
  int current() {
    return current;
  }

  boolean has(int number) {
    return keys.containsKey(number);
  }

  /** Every key's fingerprint, by its number. */
  Map<Integer, String> fingerprints() {
    Map<Integer, String> all = new TreeMap<>();
    keys.keySet().forEach(number -> all.put(number, fingerprint(number)));
    return all;
  }

  /** What tells keys apart without giving them away. */
  String fingerprint(int number) {
    MessageDigest digest = Sha256.digest();
    digest.update("samordna audit key".getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().formatHex(digest.digest(key(number).getEncoded()), 0, 16);
  }

  /** The authentication code of a message. */
  byte[] mac(int number, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key(number));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }

  private SecretKeySpec key(int number) {
    SecretKeySpec key = keys.get(number);
    if (key == null) {
      throw new IllegalArgumentException("No audit key " + number + " in " + file);
    }
    return key;
  }
}
