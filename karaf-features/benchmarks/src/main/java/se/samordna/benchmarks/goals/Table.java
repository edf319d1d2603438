package se.samordna.benchmarks.goals;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures as rows of {@code docs/figures.md}, printed together at the end. */
final class Table {
  private final List<String> rows = new ArrayList<>();
  private final String ending;

  /**
   * @param day of the run
   * @param commit that was measured
   * @param machine in a few words
   */
  Table(LocalDate day, String commit, String machine) {
    ending = " | " + day + " | " + commit + " | " + machine + " |";
  }

  void add(String what, String goal, String figure, String beside) {
    rows.add("| " + what + " | " + goal + " | " + figure + " | " + beside + ending);
  }

  void print(PrintStream out) {
    out.println();
    out.println("| what | goal | figure | beside | day | commit | machine |");
    out.println("|---|---|---|---|---|---|---|");
    rows.forEach(out::println);
  }

  /** Cores and memory of this machine, and its load before the run began. */
  static String machine() throws IOException {
    Path memory = Path.of("/proc/meminfo");
    String gigabytes =
        Files.isReadable(memory)
            ? Long.parseLong(Files.readAllLines(memory).get(0).replaceAll("\\D", "")) / 1_000_000
                + " GB, "
            : "";
    return String.format(
        Locale.ROOT,
        "%d cores, %sload %.1f",
        Runtime.getRuntime().availableProcessors(),
        gigabytes,
        java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
