package se.samordna.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;

/**
 * Reads JSON by a shape and collects everything that is wrong with it, each at its place. One
 * reader reads one body.
 */
final class ShapeReader {
  /** More of these are noise: whoever sent so many sent something else. */
  private static final int MOST_PROBLEMS = 50;

  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2200;
  private static final int MOST_DIGITS = 20;

  private final List<Problem> problems = new ArrayList<>();

  /** Everything that was wrong; what was read counts only if this is empty. */
  List<Problem> problems() {
    return problems;
  }

  /** The value, {@code null} when something was wrong with it. */
  @Nullable Object read(Shape shape, JsonNode node, String pointer) {
    if (shape instanceof Shape.Leaf leaf) {
      return leaf(leaf, node, pointer);
    }
    if (shape instanceof Shape.Choice choice) {
      return choice(choice, node, pointer);
    }
    if (shape instanceof Shape.Many many) {
      return many(many, node, pointer);
    }
    if (shape instanceof Shape.Keyed keyed) {
      return keyed(keyed, node, pointer);
    }
    if (shape instanceof Shape.Maybe maybe) {
      return node.isNull()
          ? Optional.empty()
          : Optional.ofNullable(read(maybe.present(), node, pointer));
    }
    if (shape instanceof Shape.Composite composite) {
      return composite(composite, node, pointer);
    }
    throw new IllegalStateException("Written, never read: " + shape);
  }

  private @Nullable Object composite(Shape.Composite shape, JsonNode node, String pointer) {
    if (!node.isObject()) {
      return wrong(shape, pointer);
    }
    int before = problems.size();
    Set<String> unknown = new LinkedHashSet<>();
    node.fieldNames().forEachRemaining(unknown::add);
    List<Shape.Field> fields = shape.parts().get().fields();
    @Nullable Object[] values = new @Nullable Object[fields.size()];
    for (int i = 0; i < values.length; i++) {
      unknown.remove(fields.get(i).name());
      values[i] = field(fields.get(i), node, pointer);
    }
    unknown.forEach(name -> add(Problem.at(below(pointer, name), Code.FIELD_UNKNOWN)));
    return problems.size() > before ? null : make(shape, values, pointer);
  }

  private @Nullable Object field(Shape.Field field, JsonNode node, String pointer) {
    String place = below(pointer, field.name());
    JsonNode given = node.get(field.name());
    if (given != null && !given.isNull()) {
      return read(field.shape(), given, place);
    }
    if (field.shape() instanceof Shape.Maybe) {
      return Optional.empty();
    }
    if (!field.nullable()) {
      add(Problem.at(place, Code.FIELD_MISSING));
    }
    return null;
  }

  private @Nullable Object make(Shape.Composite shape, @Nullable Object[] values, String pointer) {
    try {
      return shape.parts().get().constructor().get(0).newInstance(values);
    } catch (InvocationTargetException e) {
      // a record that refuses its own values: a sum, a range, a form that only it knows
      add(Problem.at(pointer, Code.FIELD_WRONG));
      return null;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Can't be made: " + shape.name(), e);
    }
  }

  private @Nullable Object many(Shape.Many shape, JsonNode node, String pointer) {
    if (!node.isArray()) {
      return wrong(shape, pointer);
    }
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      Object item = read(shape.item(), node.get(i), pointer + "/" + i);
      if (item != null) {
        items.add(item);
      }
    }
    return shape.set() ? new HashSet<>(items) : items;
  }

  private @Nullable Object keyed(Shape.Keyed shape, JsonNode node, String pointer) {
    if (!node.isObject()) {
      return wrong(shape, pointer);
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String place = below(pointer, entry.getKey());
      Object value = isClean(entry.getKey()) ? read(shape.value(), entry.getValue(), place) : null;
      if (value != null) {
        values.put(entry.getKey(), value);
      } else if (!isClean(entry.getKey())) {
        add(Problem.at(pointer, Code.FIELD_WRONG));
      }
    }
    return values;
  }

  private @Nullable Object choice(Shape.Choice shape, JsonNode node, String pointer) {
    if (node.isTextual()) {
      for (Enum<?> constant : shape.type().getEnumConstants()) {
        if (constant.name().equals(node.textValue())) {
          return constant;
        }
      }
    }
    return wrong(shape, pointer);
  }

  private @Nullable Object leaf(Shape.Leaf leaf, JsonNode node, String pointer) {
    return switch (leaf) {
      case TEXT -> text(leaf, node, pointer);
      case SECRET -> secret(leaf, node, pointer);
      case WHOLE ->
          node.isIntegralNumber() && node.canConvertToInt()
              ? Integer.valueOf(node.intValue())
              : wrong(leaf, pointer);
      case LONG ->
          node.isIntegralNumber() && node.canConvertToLong()
              ? Long.valueOf(node.longValue())
              : wrong(leaf, pointer);
      case DECIMAL -> node.isNumber() ? decimal(node, pointer) : wrong(leaf, pointer);
      case FLAG -> node.isBoolean() ? Boolean.valueOf(node.booleanValue()) : wrong(leaf, pointer);
      case DAY, MOMENT, IDENTITY, UUID -> written(leaf, node, pointer);
      case ANYTHING -> new RawJson(node);
    };
  }

  private @Nullable String text(Shape leaf, JsonNode node, String pointer) {
    String text = node.textValue();
    if (text == null) {
      wrong(leaf, pointer);
    } else if (text.length() > Shape.LONGEST_TEXT) {
      add(Problem.at(pointer, Code.FIELD_TOO_LONG));
    } else if (!isClean(text)) {
      add(Problem.at(pointer, Code.FIELD_WRONG));
    } else {
      return text;
    }
    return null;
  }

  private char @Nullable [] secret(Shape leaf, JsonNode node, String pointer) {
    String text = text(leaf, node, pointer);
    return text == null ? null : text.toCharArray();
  }

  /** Neither the null character nor half a surrogate pair can be stored as text. */
  private static boolean isClean(String text) {
    return text.codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
  }

  /** As many digits as anything here is measured with; more are an attack on the arithmetic. */
  private @Nullable BigDecimal decimal(JsonNode node, String pointer) {
    BigDecimal number = node.decimalValue();
    if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
      add(Problem.at(pointer, Code.FIELD_WRONG));
      return null;
    }
    return number;
  }

  private @Nullable Object written(Shape.Leaf leaf, JsonNode node, String pointer) {
    String text = node.isTextual() ? node.textValue() : "";
    try {
      Object value =
          switch (leaf) {
            case DAY -> inRange(LocalDate.parse(text));
            case MOMENT -> inRange(Instant.parse(text));
            case IDENTITY -> Id.of(text);
            default -> UUID.fromString(text);
          };
      return value;
    } catch (DateTimeException | IllegalArgumentException e) {
      return wrong(leaf, pointer);
    }
  }

  private static LocalDate inRange(LocalDate day) {
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      throw new DateTimeException("Out of range");
    }
    return day;
  }

  private static Instant inRange(Instant at) {
    inRange(at.atZone(ZoneOffset.UTC).toLocalDate());
    return at;
  }

  private @Nullable Object wrong(Shape shape, String pointer) {
    add(Problem.at(pointer, Code.FIELD_NOT_OF_TYPE).with("expected", shape.expected()));
    return null;
  }

  private void add(Problem problem) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
  }

  /** RFC 6901; a name that nobody knows may be long or odd, and need not be repeated whole. */
  private static String below(String pointer, String name) {
    String clean = isClean(name) ? name : "";
    String whole = clean.length() > 100 ? clean.substring(0, 100) : clean;
    return pointer + "/" + whole.replace("~", "~0").replace("/", "~1");
  }
}
