package se.samordna.engine.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import se.samordna.form.AnswerType;
import se.samordna.form.Order;
import se.samordna.form.Value;

/** Whether a question still takes every answer that it took before, and means the same by it. */
final class AnswersTaken {
  private AnswersTaken() {}

  static boolean all(AnswerType now, AnswerType old) {
    return now.getClass() == old.getClass()
        && within(now.least(), old.least(), 1)
        && within(now.most(), old.most(), -1)
        && kind(now, old);
  }

  /** Whether the limit is none, or not beyond the one before. */
  private static boolean within(Optional<Value> now, Optional<Value> old, int beyond) {
    if (now.isEmpty() || old.isEmpty()) {
      return now.isEmpty();
    }
    OptionalInt order = Order.compare(now.get(), old.get());
    return order.isPresent() && order.getAsInt() != beyond;
  }

  private static boolean kind(AnswerType now, AnswerType old) {
    if (now instanceof AnswerType.Scale scale && old instanceof AnswerType.Scale before) {
      return scale.min() == before.min()
          && scale.max() == before.max()
          && scale.step() == before.step();
    } else if (now instanceof AnswerType.Words words && old instanceof AnswerType.Words before) {
      return (words.lines() || !before.lines())
          && words.minLength() <= before.minLength()
          && words.maxLength() >= before.maxLength();
    } else if (now instanceof AnswerType.Link link && old instanceof AnswerType.Link before) {
      return link.maxLength() >= before.maxLength();
    } else if (now instanceof AnswerType.Choice choice && old instanceof AnswerType.Choice before) {
      return !before.open()
          || (choice.open()
              && choice.minLength() <= before.minLength()
              && choice.maxLength() >= before.maxLength());
    } else if (now instanceof AnswerType.Decimal number
        && old instanceof AnswerType.Decimal before) {
      return places(number.places(), before.places());
    } else if (now instanceof AnswerType.Measure measure
        && old instanceof AnswerType.Measure before) {
      return places(measure.places(), before.places()) && units(measure.units(), before.units());
    }
    return true;
  }

  private static boolean places(@Nullable Integer now, @Nullable Integer old) {
    return now == null || (old != null && now >= old);
  }

  private static boolean units(List<AnswerType.Unit> now, List<AnswerType.Unit> old) {
    return now.isEmpty()
        || (!old.isEmpty()
            && old.stream().allMatch(unit -> now.stream().anyMatch(other -> same(other, unit))));
  }

  private static boolean same(AnswerType.Unit now, AnswerType.Unit old) {
    return Objects.equals(now.system(), old.system())
        && Objects.equals(now.code(), old.code())
        && (now.code() != null || now.name().equals(old.name()));
  }
}
