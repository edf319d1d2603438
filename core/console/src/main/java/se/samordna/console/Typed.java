package se.samordna.console;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/** Options and arguments as they were typed; what can't be read is refused at the name. */
final class Typed {
  private Typed() {}

  static <T> Id<T> id(String option, String text) {
    return idAt("--" + option, text);
  }

  /** The same of an argument, which has a name and no dashes. */
  static <T> Id<T> argument(String name, String text) {
    return idAt(name, text);
  }

  private static <T> Id<T> idAt(String place, String text) {
    try {
      return Id.of(text);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(Problem.at(place, Code.FIELD_WRONG));
    }
  }

  static <E extends Enum<E>> E word(Class<E> type, String option, String text) {
    try {
      return Enum.valueOf(type, text);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(Problem.at("--" + option, Code.FIELD_WRONG));
    }
  }

  static LocalDate day(String option, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw Refusal.of(Problem.at("--" + option, Code.FIELD_WRONG));
    }
  }

  /** A phase and its weight, as {@code FORMING=1.5}. */
  static Map.Entry<String, BigDecimal> weight(String text) {
    String[] parts = text.split("=", 2);
    try {
      return Map.entry(parts[0], new BigDecimal(parts[parts.length - 1]));
    } catch (NumberFormatException e) {
      throw Refusal.of(Problem.at("weight", Code.FIELD_WRONG));
    }
  }

  static String needed(String option, @Nullable String text) {
    if (text == null) {
      throw Refusal.of(Problem.at("--" + option, Code.FIELD_MISSING));
    }
    return text;
  }
}
