package se.samordna.benchmarks.goals;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The copy that an embedded store without one makes as soon as it is open. It costs the server up
 * to a minute of CPU, more the larger the store, which would be counted as the cost of a request.
 */
final class FirstCopy {
  private static final int MINUTES = 10;

  private FirstCopy() {}

  /**
   * Returns when the copy is there, or at once if the store is not an embedded one.
   *
   * @param home the running store's {@code samordna.home}
   * @throws IllegalStateException if there is none after ten minutes
   */
  static void await(Path home, PrintStream out) throws IOException, InterruptedException {
    if (!Files.isDirectory(home.resolve("db"))) {
      return;
    }
    out.println("Waiting for the first copy of the store");
    for (int second = 0; second < MINUTES * 60; second++) {
      if (isThere(home.resolve("backup"))) {
        return;
      }
      Thread.sleep(1000);
    }
    throw new IllegalStateException("No copy of the store after " + MINUTES + " minutes");
  }

  private static boolean isThere(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> copies = Files.list(folder)) {
      return copies.anyMatch(copy -> copy.getFileName().toString().endsWith(".zip"));
    }
  }
}
