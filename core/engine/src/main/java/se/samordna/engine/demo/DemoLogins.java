package se.samordna.engine.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** The demo logins in a file that only its owner can read; drawn at random when they are made. */
final class DemoLogins {
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path file;
  private final List<String> lines = new ArrayList<>();

  DemoLogins(Path home) {
    this.file = home.resolve("demo-logins.txt");
  }

  /** A password of sixteen letters and digits that are hard to mix up, about 79 bits. */
  static String draw() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return password.toString();
  }

  /** One more of them, to be written with all the others. */
  void add(String line) {
    lines.add(line);
  }

  /** Writes all of them down; only then can anybody log in, and by then nobody waits for more. */
  void write() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path whole = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(whole);
      Files.createFile(whole, ownerOnly());
      Files.write(whole, lines, StandardCharsets.UTF_8);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines written at the first start; none when the file has been taken away. */
  List<String> read() {
    try {
      return Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileAttribute<?>[] ownerOnly() throws IOException {
    boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
