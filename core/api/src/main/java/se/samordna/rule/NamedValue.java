package se.samordna.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import se.samordna.text.Text;

/**
 * A fact that decided a verdict.
 *
 * @param value a {@link BigDecimal}, {@link Integer}, {@link LocalDate}, {@link Text} or {@link
 *     String}; never a person's name or number
 * @param unit what the number counts ({@code perFte}, {@code days}), empty for other values
 */
public record NamedValue(String name, Object value, String unit) {
  public NamedValue {
    if (!(value instanceof BigDecimal
        || value instanceof Integer
        || value instanceof LocalDate
        || value instanceof Text
        || value instanceof String)) {
      throw new IllegalArgumentException("Not a value that a verdict can carry: " + name);
    }
  }

  /** A fact without a unit. */
  public static NamedValue of(String name, Object value) {
    return new NamedValue(name, value, "");
  }
}
