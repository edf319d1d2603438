package se.samordna.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that only the account which runs Samordna may read, and that are on disk when written. */
final class OwnFiles {
  private OwnFiles() {}

  /** Makes a folder, 0700. */
  static Path folder(Path folder) {
    try {
      return Files.createDirectories(folder, mode(folder, "rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException("Can't make the folder " + folder, e);
    }
  }

  /** Adds to a file that is made 0600 if it is not there. */
  static void append(Path file, String text) {
    write(file, text, StandardOpenOption.APPEND);
    sync(parent(file));
  }

  /** Puts a whole file in the place of the old one, never a half. */
  static void replace(Path file, String text) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    write(fresh, text, StandardOpenOption.TRUNCATE_EXISTING);
    move(fresh, file);
  }

  /** Gives a finished file its name. */
  static void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't write " + to, e);
    }
    sync(parent(to));
  }

  private static void write(Path file, String text, StandardOpenOption how) {
    folder(parent(file));
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
    try (FileChannel channel = FileChannel.open(file, options, mode(file, "rw-------"))) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't write " + file, e);
    }
  }

  /** Brings a folder's list of names to disk, where the system lets folders be opened. */
  private static void sync(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("Can't sync " + folder, e);
    }
  }

  private static Path parent(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException(file + " is no file in a folder");
    }
    return parent;
  }

  private static FileAttribute<?>[] mode(Path path, String permissions) {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
