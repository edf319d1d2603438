package se.samordna.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where databases lie that are not asked what a disk keeps: in memory, where the machine has a file
 * system there with room enough.
 */
final class TestFolders {
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final long ROOM = 4L << 30;

  private TestFolders() {}

  /** A new folder. */
  static Path fresh() throws IOException {
    return roomInMemory()
        ? Files.createTempDirectory(MEMORY, "samordna-tests")
        : Files.createTempDirectory("samordna-tests");
  }

  /** Takes a folder away, with all that is in it. */
  static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean roomInMemory() throws IOException {
    return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ROOM;
  }
}
