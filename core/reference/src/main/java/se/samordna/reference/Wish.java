package se.samordna.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody's wish to take a step.
 *
 * @param by the worker's key
 * @param acknowledged the verdicts whose caution is acknowledged in writing
 * @param overrides whether a reason to override is given
 */
public record Wish(
    String step,
    String by,
    Map<String, List<String>> input,
    Set<String> acknowledged,
    boolean overrides,
    Optional<Gathering> meeting) {
  public Wish {
    input = Map.copyOf(input);
    acknowledged = Set.copyOf(acknowledged);
  }

  /** An open meeting of the unit and who is there. */
  public record Gathering(String type, List<String> there) {
    public Gathering {
      there = List.copyOf(there);
    }
  }

  List<String> all(String field) {
    return input.getOrDefault(field, List.of());
  }

  Optional<String> one(String field) {
    return all(field).stream().filter(value -> !value.isBlank()).findFirst();
  }

  boolean yes(String field) {
    return one(field).filter("true"::equals).isPresent();
  }
}
