package se.samordna.itests.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import se.samordna.itests.harness.OwnProcess;

/** What is alive in a Samordna's JVM, as the JDK's own tool tells of it. */
final class Heap {
  private final List<String> lines;

  private Heap(List<String> lines) {
    this.lines = lines;
  }

  /** What is left after a full collection. */
  static Heap of(OwnProcess process) {
    return new Heap(jcmd(process, "GC.class_histogram"));
  }

  /** The names of the threads. */
  static List<String> threads(OwnProcess process) {
    return jcmd(process, "Thread.print").stream()
        .filter(line -> line.startsWith("\""))
        .map(line -> line.substring(1, line.indexOf('"', 1)))
        .toList();
  }

  /** How many of the class are alive, whichever class loader it came from. */
  long instances(Class<?> type) {
    return lines.stream()
        .map(line -> line.strip().split("\\s+"))
        .filter(words -> words.length > 3 && words[3].equals(type.getName()))
        .mapToLong(words -> Long.parseLong(words[1]))
        .sum();
  }

  private static List<String> jcmd(OwnProcess process, String command) {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    try {
      Process asked =
          new ProcessBuilder(jcmd.toString(), String.valueOf(process.jvm().pid()), command)
              .redirectErrorStream(true)
              .start();
      byte[] output = asked.getInputStream().readAllBytes();
      List<String> lines = new String(output, StandardCharsets.UTF_8).lines().toList();
      if (asked.waitFor() != 0) {
        throw new AssertionError("jcmd " + command + ": " + lines);
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking the JVM", e);
    }
  }
}
