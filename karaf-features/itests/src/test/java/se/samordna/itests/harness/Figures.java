package se.samordna.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What a run measured, kept in {@code target/figures} for docs/figures.md. */
public final class Figures {
  private Figures() {}

  /** Adds a line, with the moment, to the figures of that name. */
  public static void note(String name, String line, Object... values) {
    Path file = Build.folder("figures").resolve(name + ".txt");
    try {
      Files.writeString(
          file,
          Instant.now().truncatedTo(ChronoUnit.SECONDS)
              + " "
              + line.formatted(values)
              + System.lineSeparator(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
