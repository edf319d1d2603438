package se.samordna.rule;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was filled in when a step is taken, by field. Values have been checked against the step's
 * fields before any rule sees them.
 */
public record StepInput(Map<String, List<String>> values) {
  /** Nothing filled in. */
  public static final StepInput EMPTY = new StepInput(Map.of());

  public StepInput {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((field, given) -> copy.put(field, List.copyOf(given)));
    values = java.util.Collections.unmodifiableMap(copy);
  }

  /** Every value of a field. */
  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  /** The only value of a field. */
  public Optional<String> one(String field) {
    return all(field).stream().filter(value -> !value.isBlank()).findFirst();
  }

  /** Whether a yes-or-no field says yes. */
  public boolean says(String field) {
    return one(field).map(Boolean::parseBoolean).orElse(false);
  }

  /** A date. */
  public Optional<LocalDate> date(String field) {
    return one(field).map(LocalDate::parse);
  }
}
