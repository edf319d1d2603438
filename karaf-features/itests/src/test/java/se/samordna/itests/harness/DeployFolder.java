package se.samordna.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;

/**
 * The folder that models are dropped into. A file appears there whole, as a rename, never half
 * written.
 */
public final class DeployFolder {
  private final Path folder;

  DeployFolder(Path folder) {
    this.folder = folder;
  }

  /** Drops the file under this name, or replaces the one of that name. */
  public Path drop(Path file, String name) {
    try {
      return drop(Files.readAllBytes(file), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Drops these bytes under this name, or replaces the file of that name. */
  public Path drop(byte[] content, String name) {
    Path target = folder.resolve(name);
    try {
      Path aside = Files.createTempFile(folder.getParent(), "drop", ".part");
      Files.write(aside, content);
      makeNewer(aside, target);
      return Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the file; nothing happens if it is gone already. */
  public void remove(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The watcher tells files apart by time, to the second on some file systems, and by size. */
  private static void makeNewer(Path file, Path old) throws IOException {
    if (Files.exists(old)) {
      long floor = Files.getLastModifiedTime(old).toMillis() + 1000;
      if (Files.getLastModifiedTime(file).toMillis() < floor) {
        Files.setLastModifiedTime(file, FileTime.fromMillis(floor));
      }
    }
  }
}
