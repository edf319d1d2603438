package se.samordna.engine.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The files of one model by their path inside its folder. What the model is stands in these bytes
 * and nowhere else. Immutable: nobody writes to the arrays.
 */
final class ModelFiles {
  /** The file that every model has. */
  static final String MODEL = "model.json";

  private static final long EPOCH_OF_ZIP = 315_532_800_000L;

  private final SortedMap<String, byte[]> files;

  ModelFiles(Map<String, byte[]> files) {
    this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** The paths in order. */
  List<String> paths() {
    return List.copyOf(files.keySet());
  }

  /** The bytes of a file. */
  Optional<byte[]> find(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /** The JSON files of a folder inside the model's, in order. */
  List<String> json(String folder) {
    return files.keySet().stream()
        .filter(path -> path.startsWith(folder + "/") && path.endsWith(".json"))
        .toList();
  }

  /** SHA-256 over every path and its bytes, in hexadecimal. */
  String hash() {
    MessageDigest digest = sha256();
    files.forEach(
        (path, bytes) -> {
          digest.update((path + '\n' + bytes.length + '\n').getBytes(StandardCharsets.UTF_8));
          digest.update(bytes);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  /** SHA-256 of bytes, in hexadecimal. */
  static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** The folder as one zip; the same files give the same bytes. */
  byte[] zipped() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        entry.setTime(EPOCH_OF_ZIP);
        zip.putNextEntry(entry);
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
