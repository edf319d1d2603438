package se.samordna.itests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a Samordna has logged. */
public final class Log {
  private final Path file;

  Log(Path karaf) {
    this.file = karaf.resolve("data/log/karaf.log");
  }

  /** All lines so far; none before the first. */
  public List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines that hold this text. */
  public List<String> linesWith(String text) {
    return lines().stream().filter(line -> line.contains(text)).toList();
  }

  /** The last lines, for whoever has to find out what went wrong. */
  public String tail(int lines) {
    List<String> all = lines();
    return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
  }

  /** Where it lies. */
  public Path file() {
    return file;
  }
}
