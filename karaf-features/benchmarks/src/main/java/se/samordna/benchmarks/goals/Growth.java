package se.samordna.benchmarks.goals;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import se.samordna.benchmarks.load.Load;
import se.samordna.benchmarks.load.LoadResult;

/**
 * What an operation costs among so many persons: the server's CPU each. Between two populations the
 * exponent is log of the costs' ratio by log of the persons' ratio; 0 is no growth at all.
 */
final class Growth {
  private static final int CLIENTS = 4;
  private static final String PERSONS = "persons";

  private final Map<String, Double> micros = new LinkedHashMap<>();
  private final int persons;

  Growth(int persons) {
    this.persons = persons;
  }

  /** Measures every operation, when all of them are warm. */
  static Growth measure(Samordna samordna, int persons, int warmup, int seconds, PrintStream out)
      throws IOException, InterruptedException {
    Map<String, Load> loads = new LinkedHashMap<>();
    loads.put("open person", samordna.personPage(CLIENTS));
    loads.put("board page", samordna.boardPage(CLIENTS));
    loads.put("search", samordna.search(CLIENTS));
    loads.put("save contact", samordna.saveContact(CLIENTS));
    for (Load load : loads.values()) {
      load.run(warmup);
    }
    Growth growth = new Growth(persons);
    for (Map.Entry<String, Load> each : loads.entrySet()) {
      growth.one(each.getKey(), each.getValue().run(seconds), out);
    }
    return growth;
  }

  private void one(String what, LoadResult result, PrintStream out) {
    out.println(what + ": " + result);
    if (result.failed() > 0) {
      throw new IllegalStateException(what + ": " + result.failed() + " were not answered");
    }
    put(what, result.cpuMicros());
  }

  void put(String what, double cpuMicros) {
    micros.put(what, cpuMicros);
  }

  /** Keeps the figures for the run on the other population. */
  void write(Path file) throws IOException {
    Properties values = new Properties();
    values.setProperty(PERSONS, String.valueOf(persons));
    micros.forEach((what, cost) -> values.setProperty(what, String.valueOf(cost)));
    try (Writer writer = Files.newBufferedWriter(file)) {
      values.store(writer, null);
    }
  }

  /** Figures that a run has kept. */
  static Growth read(Path file) throws IOException {
    Properties values = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      values.load(reader);
    }
    Growth growth = new Growth(Integer.parseInt(values.getProperty(PERSONS)));
    values.stringPropertyNames().stream()
        .filter(name -> !name.equals(PERSONS))
        .forEach(name -> growth.put(name, Double.parseDouble(values.getProperty(name))));
    return growth;
  }

  /** Rows of figures beside those of a smaller population. */
  void tell(Growth small, Table table) {
    micros.forEach(
        (what, cost) -> {
          Double before = small.micros.get(what);
          if (before == null) {
            throw new IllegalArgumentException("The other run has no figure of " + what);
          }
          table.add(
              "G11 " + what + ", CPU each, " + small.persons + " to " + persons + " persons",
              what.equals("search") ? "exponent at most 0.10" : "exponent at most 0.05",
              String.format(Locale.ROOT, "exponent %.3f", exponent(small, before, cost)),
              String.format(Locale.ROOT, "%.0f us to %.0f us", before, cost));
        });
  }

  private double exponent(Growth small, double before, double cost) {
    return Math.log(cost / before) / Math.log((double) persons / small.persons);
  }
}
