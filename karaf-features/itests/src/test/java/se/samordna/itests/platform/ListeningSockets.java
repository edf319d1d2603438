package se.samordna.itests.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The TCP sockets that one process of this machine listens on, as Linux tells. */
final class ListeningSockets {
  private static final String LISTENING = "0A";

  private ListeningSockets() {}

  /**
   * Each as {@code address:port}; loopback as 127.0.0.1, any other address as the kernel writes it.
   */
  static Set<String> of(ProcessHandle process) {
    Path proc = Path.of("/proc", Long.toString(process.pid()));
    Set<String> inodes = inodes(proc.resolve("fd"));
    return Stream.of("tcp", "tcp6")
        .flatMap(table -> lines(proc.resolve("net").resolve(table)))
        .map(line -> line.strip().split("\\s+"))
        .filter(
            fields -> LISTENING.equals(fields[3]) && inodes.contains("socket:[" + fields[9] + "]"))
        .map(fields -> readable(fields[1]))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> inodes(Path descriptors) {
    try (Stream<Path> files = Files.list(descriptors)) {
      return files.map(ListeningSockets::target).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }

  private static Stream<String> lines(Path table) {
    try {
      return Files.readAllLines(table).stream().skip(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String readable(String kernels) {
    String[] parts = kernels.split(":");
    int port = Integer.parseInt(parts[1], 16);
    boolean loopback =
        parts[0].equals("0100007F")
            || parts[0].equals("0000000000000000FFFF00000100007F")
            || parts[0].equals("00000000000000000000000001000000");
    return (loopback ? "127.0.0.1" : parts[0]) + ":" + port;
  }
}
