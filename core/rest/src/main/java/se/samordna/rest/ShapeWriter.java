package se.samordna.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.text.Text;

/** Writes values as JSON by their shape. */
final class ShapeWriter {
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private ShapeWriter() {}

  static JsonNode write(Shape shape, @Nullable Object value) {
    if (value == null) {
      return NODES.nullNode();
    }
    if (shape instanceof Shape.Composite composite) {
      return composite(composite, value);
    }
    if (shape instanceof Shape.Many many) {
      ArrayNode items = NODES.arrayNode();
      Collection<?> given = (Collection<?>) value;
      (many.set() ? given.stream().sorted().toList() : given)
          .forEach(item -> items.add(write(many.item(), item)));
      return items;
    }
    if (shape instanceof Shape.Keyed keyed) {
      ObjectNode values = NODES.objectNode();
      ((Map<?, ?>) value)
          .forEach((key, one) -> values.set(String.valueOf(key), write(keyed.value(), one)));
      return values;
    }
    if (shape instanceof Shape.Maybe maybe) {
      return write(maybe.present(), ((Optional<?>) value).orElse(null));
    }
    if (shape instanceof Shape.OneOf oneOf) {
      Shape.Composite kind = oneOf.kinds().get().get(value.getClass());
      if (kind == null) {
        throw new IllegalStateException("No kind of " + oneOf.name() + ": " + value.getClass());
      }
      ObjectNode node = NODES.objectNode().put(Shape.OneOf.IS, Shapes.kind(value.getClass()));
      node.setAll(composite(kind, value));
      return node;
    }
    return leaf(value);
  }

  private static ObjectNode composite(Shape.Composite shape, Object value) {
    ObjectNode node = NODES.objectNode();
    for (Shape.Field field : shape.parts().get().fields()) {
      node.set(field.name(), write(field.shape(), get(field, value)));
    }
    return node;
  }

  private static @Nullable Object get(Shape.Field field, Object value) {
    try {
      return field.accessor().invoke(value);
    } catch (InvocationTargetException | IllegalAccessException e) {
      throw new IllegalStateException("Can't be read: " + field.accessor(), e);
    }
  }

  private static JsonNode leaf(Object value) {
    if (value instanceof RawJson raw) {
      return raw.node();
    }
    if (value instanceof BigDecimal number) {
      return NODES.numberNode(number);
    }
    if (value instanceof Integer number) {
      return NODES.numberNode(number);
    }
    if (value instanceof Long number) {
      return NODES.numberNode(number);
    }
    if (value instanceof Boolean flag) {
      return NODES.booleanNode(flag);
    }
    return loose(value);
  }

  /** Values of rules and parameters, whose types are few and known. */
  private static JsonNode loose(Object value) {
    if (value instanceof Text text) {
      return NODES.objectNode().put("sv", text.sv()).put("en", text.en());
    }
    if (value instanceof List<?> list) {
      ArrayNode items = NODES.arrayNode();
      list.forEach(item -> items.add(leaf(item)));
      return items;
    }
    if (value instanceof Map<?, ?> map) {
      ObjectNode values = NODES.objectNode();
      map.forEach((key, one) -> values.set(String.valueOf(key), leaf(one)));
      return values;
    }
    return value instanceof Enum<?> constant
        ? NODES.textNode(constant.name())
        : NODES.textNode(value.toString());
  }
}
