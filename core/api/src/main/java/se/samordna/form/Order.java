package se.samordna.form;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The order of values that have one: numbers, days, moments, times, and measures of one unit. */
public final class Order {
  private Order() {}

  /** -1, 0 or 1 for less, equal or greater; empty when the two can't be compared. */
  public static OptionalInt compare(Value left, Value right) {
    BigDecimal number = number(left);
    BigDecimal limit = number(right);
    if (number != null && limit != null && unit(left).equals(unit(right))) {
      return OptionalInt.of(number.compareTo(limit));
    }
    if (left instanceof Value.Day a && right instanceof Value.Day b) {
      return OptionalInt.of(Integer.signum(a.day().compareTo(b.day())));
    }
    if (left instanceof Value.Moment a && right instanceof Value.Moment b) {
      return OptionalInt.of(Integer.signum(a.at().toInstant().compareTo(b.at().toInstant())));
    }
    if (left instanceof Value.Clock a && right instanceof Value.Clock b) {
      return OptionalInt.of(Integer.signum(a.time().compareTo(b.time())));
    }
    return OptionalInt.empty();
  }

  private static @Nullable BigDecimal number(Value value) {
    if (value instanceof Value.Whole whole) {
      return BigDecimal.valueOf(whole.number());
    }
    if (value instanceof Value.Decimal decimal) {
      return decimal.number();
    }
    return value instanceof Value.Measure measure ? measure.number() : null;
  }

  private static String unit(Value value) {
    if (value instanceof Value.Measure measure) {
      return Objects.requireNonNullElse(
          measure.code(), Objects.requireNonNullElse(measure.unit(), ""));
    }
    return "";
  }
}
