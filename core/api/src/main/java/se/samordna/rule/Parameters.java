package se.samordna.rule;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code model.json} says beside a rule's name. The names and types were checked against the
 * rule's schema when the model was loaded.
 *
 * @param values {@link String}, {@link BigDecimal}, {@link Boolean}, {@link List} or {@link Map}
 */
public record Parameters(Map<String, Object> values) {
  /** No parameters. */
  public static final Parameters NONE = new Parameters(Map.of());

  public Parameters {
    values = Map.copyOf(values);
  }

  /** Whether the parameter was given. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * A text.
   *
   * @throws IllegalArgumentException if it was not given or is no text
   */
  public String text(String name) {
    if (values.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException("No text named " + name);
  }

  /** A text, or another when it was not given. */
  public String text(String name, String otherwise) {
    return has(name) ? text(name) : otherwise;
  }

  /**
   * A number.
   *
   * @throws IllegalArgumentException if it was not given or is no number
   */
  public BigDecimal number(String name) {
    if (values.get(name) instanceof BigDecimal number) {
      return number;
    }
    throw new IllegalArgumentException("No number named " + name);
  }

  /** A whole number, or another when it was not given. */
  public int number(String name, int otherwise) {
    return has(name) ? number(name).intValueExact() : otherwise;
  }

  /** Numbers by name, empty when they were not given. */
  public Map<String, BigDecimal> numbers(String name) {
    if (!(values.get(name) instanceof Map<?, ?> map)) {
      return Map.of();
    }
    Map<String, BigDecimal> numbers = new HashMap<>();
    map.forEach(
        (key, value) -> {
          if (value instanceof BigDecimal number) {
            numbers.put(String.valueOf(key), number);
          }
        });
    return Map.copyOf(numbers);
  }

  /** A list of texts, empty when it was not given. */
  public List<String> texts(String name) {
    if (values.get(name) instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return List.of();
  }
}
