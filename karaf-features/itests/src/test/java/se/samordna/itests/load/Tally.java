package se.samordna.itests.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import se.samordna.itests.harness.Answer;

/** What the clients asked and what they were answered. */
public final class Tally {
  private static final int KEPT = 10;
  private static final int BODY = 600;

  private final Map<String, Map<Integer, Integer>> byName = new TreeMap<>();
  private final List<String> failures = new ArrayList<>();
  private final IntStream.Builder micros = IntStream.builder();
  private long asked;
  private long written;
  private long failed;
  private long refusedConnections;
  private int[] sorted = {};
  private Duration took = Duration.ZERO;

  void note(Ask ask, Answer answer, long nanos) {
    count(ask, answer.status());
    micros.add((int) Math.min(Integer.MAX_VALUE, nanos / 1000));
    if (!ask.isAnsweredBy(answer.status())) {
      failed(ask, answer.status() + " " + shortened(answer.body()));
    }
  }

  void note(Ask ask, IOException e) {
    count(ask, 0);
    failed(ask, "no answer: " + e);
  }

  void broke(IOException e) {
    refusedConnections++;
    keep("no connection: " + e);
  }

  void add(Tally other) {
    other.byName.forEach(
        (name, counts) -> counts.forEach((status, times) -> count(name, status, times)));
    other.failures.forEach(this::keep);
    sorted = IntStream.concat(IntStream.of(sorted), other.micros.build()).sorted().toArray();
    asked += other.asked;
    written += other.written;
    failed += other.failed;
    refusedConnections += other.refusedConnections;
  }

  void took(Duration time) {
    took = time;
  }

  /** How many requests were sent. */
  public long asked() {
    return asked;
  }

  /** How many of them asked for something to be kept. */
  public long written() {
    return written;
  }

  /**
   * How many failed: answered with anything but 2xx, 3xx or what the test expects, or not at all,
   * or not even sent since nobody took the connection.
   */
  public long failed() {
    return failed + refusedConnections;
  }

  /** The first few failures: method, address, status and the beginning of the body. */
  public List<String> failures() {
    return List.copyOf(failures);
  }

  /** How often requests of this name were answered so; status 0 is no answer. */
  public int times(String name, int status) {
    return byName.getOrDefault(name, Map.of()).getOrDefault(status, 0);
  }

  /** Requests a second. */
  public double rate() {
    return asked / (took.toNanos() / 1e9);
  }

  /** The time in milliseconds that this part of the answers, from 0 to 1, stayed within. */
  public double millis(double part) {
    return sorted.length == 0 ? 0 : sorted[(int) Math.round(part * (sorted.length - 1))] / 1e3;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d requests (%d writes) in %.1f s = %.0f/s, p50 %.1f p99 %.1f max %.0f ms, %d failed %s%s",
        asked,
        written,
        took.toMillis() / 1e3,
        rate(),
        millis(0.5),
        millis(0.99),
        millis(1),
        failed(),
        byName,
        failures.isEmpty() ? "" : "\n" + String.join("\n", failures));
  }

  private void count(Ask ask, int status) {
    asked++;
    written += ask.writes() ? 1 : 0;
    count(ask.name(), status, 1);
  }

  private void count(String name, int status, int times) {
    byName.computeIfAbsent(name, key -> new TreeMap<>()).merge(status, times, Integer::sum);
  }

  private void failed(Ask ask, String how) {
    failed++;
    keep(ask.method() + " " + ask.path() + ": " + how);
  }

  private void keep(String failure) {
    if (failures.size() < KEPT) {
      failures.add(failure);
    }
  }

  private static String shortened(String body) {
    return body.length() > BODY ? body.substring(0, BODY) + "…" : body;
  }
}
