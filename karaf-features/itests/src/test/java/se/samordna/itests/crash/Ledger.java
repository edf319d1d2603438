package se.samordna.itests.crash;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import se.samordna.itests.harness.Answer;
import se.samordna.itests.load.Ask;

/**
 * What clients were promised: what was answered 2xx is kept with what it said, and what was under
 * way when the server went away is in doubt, and may be there or not. Safe for use by many threads.
 */
final class Ledger {
  /** The header line of an idempotency key begins so. */
  static final String KEY = "Idempotency-Key: ";

  private final Map<String, String> promised = new ConcurrentHashMap<>();
  private final Set<String> doubtful = ConcurrentHashMap.newKeySet();
  private final AtomicInteger answered = new AtomicInteger();
  private final Queue<Repeat> repeats = new ConcurrentLinkedQueue<>();
  private final Queue<Answer> refused = new ConcurrentLinkedQueue<>();

  /** A row somewhere: its id, and what it says. */
  record Row(String id, String says) {}

  /** A request with an idempotency key, and how it was answered. */
  record Repeat(Ask ask, Answer answer) {
    String key() {
      return ask.headers().stream()
          .filter(header -> header.startsWith(KEY))
          .findFirst()
          .orElseThrow()
          .substring(KEY.length());
    }
  }

  /** A row is there. A plan says something else with each draft, and the last one counts. */
  void promise(Row row) {
    promised.put(row.id(), row.says());
  }

  /** A write was answered 2xx. */
  void answered(Row row, Ask ask, Answer answer) {
    promise(row);
    answered.incrementAndGet();
    if (ask.headers().stream().anyMatch(header -> header.startsWith(KEY))) {
      repeats.add(new Repeat(ask, answer));
    }
  }

  /** A write was answered otherwise. */
  void refused(String says, Answer answer) {
    inDoubt(says);
    refused.add(answer);
  }

  /** A write was sent and never answered. */
  void inDoubt(String says) {
    doubtful.add(says);
  }

  /** How many writes have been answered 2xx since all was {@link #settle settled}. */
  int answered() {
    return answered.get();
  }

  /** Answers other than 2xx. */
  List<Answer> refusals() {
    return List.copyOf(refused);
  }

  /** The newest of the requests that had an idempotency key and were answered. */
  List<Repeat> newest(int count) {
    List<Repeat> all = List.copyOf(repeats);
    return all.subList(Math.max(0, all.size() - count), all.size());
  }

  /** How many rows are promised. */
  int size() {
    return promised.size();
  }

  /**
   * Holds what was found against what was promised.
   *
   * @return a sentence for each deviation: a row lost, one that says something else, one that
   *     nobody wrote, one that is there twice
   */
  List<String> deviations(List<Row> found) {
    List<String> deviations = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Set<String> said = new HashSet<>();
    for (Row row : found) {
      seen.add(row.id());
      String expected = promised.get(row.id());
      if (!said.add(row.says())) {
        deviations.add(row.id() + " says what another row says: " + row.says());
      } else if (!row.says().equals(expected) && !doubtful.contains(row.says())) {
        deviations.add(
            row.id() + " says " + row.says() + (expected == null ? "" : " instead of " + expected));
      }
    }
    promised.forEach(
        (id, says) -> {
          if (!seen.contains(id)) {
            deviations.add(id + " is lost: " + says);
          }
        });
    return deviations;
  }

  /** Holds everything that has been seen after a restart to be promised from now on. */
  void settle(List<Row> found) {
    found.forEach(this::promise);
    doubtful.clear();
    answered.set(0);
  }
}
