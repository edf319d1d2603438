package se.samordna.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.refusal.Problem;
import se.samordna.text.Text;

/**
 * A model on this node.
 *
 * @param name what it is called where the reader works; what it calls itself stands in {@code
 *     model}
 * @param source what brought it: a bundle's symbolic name and version, or a file's name
 * @param model what it declares; empty when it was rejected
 * @param findings why it is rejected or degraded: code, file and pointer, why, mend
 * @param since when this state began on this node, {@code null} for a model known only from the
 *     store
 */
public record ModelState(
    String id,
    Text name,
    String version,
    Status status,
    String source,
    Optional<Model> model,
    List<Problem> findings,
    @Nullable Instant since) {
  public ModelState {
    findings = List.copyOf(findings);
  }

  /** The same, called something else. */
  public ModelState called(Text other) {
    return new ModelState(id, other, version, status, source, model, findings, since);
  }

  /** How a model stands. */
  public enum Status {
    /** Whole, and run here. */
    AVAILABLE,
    /** Run here, but a rule of it throws or is too slow. */
    DEGRADED,
    /** Not taken, with every reason. */
    REJECTED,
    /** Known from the store, and not here now. */
    AWAY
  }
}
