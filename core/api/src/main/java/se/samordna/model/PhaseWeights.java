package se.samordna.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a person weighs in a coordinator's caseload by phase, as it holds at a unit on a day.
 *
 * @param weights what holds, by phase
 * @param declared what the model says itself; empty when a rule of its own reckons it
 * @param from since when the organisation's own hold, {@code null} when they are the model's
 * @param reason why, empty when they are the model's
 */
public record PhaseWeights(
    Kind kind,
    Map<String, BigDecimal> weights,
    Map<String, BigDecimal> declared,
    @Nullable LocalDate from,
    String reason) {
  public PhaseWeights {
    weights = Map.copyOf(weights);
    declared = Map.copyOf(declared);
  }

  /** Whose weights hold. */
  public enum Kind {
    /** The model's. */
    MODEL,
    /** The organisation's own; a phase that they leave out weighs what the model says. */
    OWN,
    /** None: every person counts as one. */
    OFF
  }

  /**
   * Weights of an organisation's own.
   *
   * @param weights by phase, for {@link Kind#OWN} alone; 1 is one person
   * @param from today or later
   * @param reason why; kept and shown
   */
  public record NewPhaseWeights(
      Kind kind, Map<String, BigDecimal> weights, LocalDate from, String reason) {
    public NewPhaseWeights {
      weights = Map.copyOf(weights);
    }
  }
}
