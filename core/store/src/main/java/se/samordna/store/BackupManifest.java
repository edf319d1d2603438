package se.samordna.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Properties;
import se.samordna.operation.Backup;

/**
 * What stands beside a copy: what the store held when the copy was begun, so that a copy which ends
 * earlier is found out.
 *
 * @param sha256 of the copy's file, in hexadecimal
 * @param head the newest seal when the copy was begun; seal 0 when there was none
 */
record BackupManifest(Backup backup, String sha256, Anchor head) {
  private static final String SUFFIX = ".properties";

  static Path beside(Path copy) {
    return copy.resolveSibling(copy.getFileName() + SUFFIX);
  }

  void write(Path copy) {
    OwnFiles.replace(
        beside(copy),
        """
        # A copy of Samordna's database: what it must hold.
        takenAt=%s
        bytes=%d
        schema=%s
        auditRows=%d
        seals=%d
        sha256=%s
        head=%s
        """
            .formatted(
                backup.takenAt(),
                backup.bytes(),
                backup.release(),
                backup.auditRows(),
                backup.seals(),
                sha256,
                head.line()));
  }

  /**
   * @throws IllegalArgumentException if there is no manifest, or one that can't be read
   */
  static BackupManifest read(Path copy) {
    try {
      Properties read = new Properties();
      read.load(new StringReader(Files.readString(beside(copy), StandardCharsets.UTF_8)));
      Backup backup =
          new Backup(
              copy.getFileName().toString(),
              Instant.parse(value(read, "takenAt")),
              Long.parseLong(value(read, "bytes")),
              value(read, "schema"),
              Long.parseLong(value(read, "auditRows")),
              Long.parseLong(value(read, "seals")));
      return new BackupManifest(backup, value(read, "sha256"), Anchor.parse(value(read, "head")));
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read the manifest of " + copy.getFileName(), e);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("takenAt is no time", e);
    }
  }

  private static String value(Properties read, String name) {
    String value = read.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return value;
  }
}
