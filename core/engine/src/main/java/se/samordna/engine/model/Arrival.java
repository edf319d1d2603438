package se.samordna.engine.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.samordna.refusal.Problem;

/**
 * What one source brought.
 *
 * @param key names the source on this node: the bundle's id
 * @param source what an administrator knows it by
 * @param reading the folder, read and judged by itself
 * @param running what runs it, {@code null} when it was rejected
 * @param findings why it was rejected
 * @param since when it came
 */
record Arrival(
    String key,
    String source,
    ModelReading reading,
    @org.jspecify.annotations.Nullable RunningModel running,
    List<Problem> findings,
    Instant since) {
  Arrival {
    findings = List.copyOf(findings);
  }

  /** The same, rejected for more reasons. */
  Arrival rejectedFor(List<Problem> more) {
    List<Problem> all = new ArrayList<>(findings);
    all.addAll(more);
    return new Arrival(key, source, reading, all.isEmpty() ? running : null, all, since);
  }
}
