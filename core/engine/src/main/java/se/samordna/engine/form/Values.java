package se.samordna.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samordna.form.Value;
import se.samordna.text.Text;

/** Reads FHIR's {@code value[x]}: the kinds of value that a form can ask for, and no others. */
final class Values {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern CLOCK =
      Pattern.compile("[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?");
  private static final Pattern MOMENT =
      Pattern.compile(DAY + "T" + CLOCK + "(Z|[+-][0-9]{2}:[0-9]{2})");
  private static final int DIGITS = 25;
  private static final Set<String> CODING =
      Set.of("id", "system", "version", "code", "display", "_display", "userSelected", "extension");
  private static final Set<String> QUANTITY = Set.of("id", "value", "unit", "system", "code");

  private Values() {}

  /** The value in the field, which is called {@code start} and the name of a type. */
  static Optional<Value> read(Place place, String start, String field) {
    try {
      Optional<Value> value =
          Optional.ofNullable(typed(place, field.substring(start.length()), field));
      if (value.isEmpty() && known(field.substring(start.length()))) {
        place.findings().wrong(place.at(field), field, expected(field.substring(start.length())));
      }
      return value;
    } catch (DateTimeException e) {
      place.findings().wrong(place.at(field), field, expected(field.substring(start.length())));
      return Optional.empty();
    }
  }

  private static @Nullable Value typed(Place place, String type, String field) {
    JsonNode node = Objects.requireNonNull(place.node().get(field));
    return switch (type) {
      case "Boolean" -> node.isBoolean() ? new Value.YesNo(node.booleanValue()) : null;
      case "Integer" ->
          node.isIntegralNumber() && node.canConvertToInt()
              ? new Value.Whole(node.intValue())
              : null;
      case "Decimal" -> decimal(node).map(Value.Decimal::new).orElse(null);
      case "Date" -> matches(node, DAY) ? new Value.Day(LocalDate.parse(node.textValue())) : null;
      case "DateTime" ->
          matches(node, MOMENT) ? new Value.Moment(OffsetDateTime.parse(node.textValue())) : null;
      case "Time" ->
          matches(node, CLOCK) ? new Value.Clock(LocalTime.parse(node.textValue())) : null;
      case "String" -> isText(node) ? new Value.Words(node.textValue()) : null;
      case "Uri" -> isText(node) ? new Value.Link(node.textValue()) : null;
      case "Coding" -> place.object(field).flatMap(Values::coding).orElse(null);
      case "Quantity" -> place.object(field).flatMap(Values::measure).orElse(null);
      default -> {
        place.findings().outside(place.at(field), field);
        yield null;
      }
    };
  }

  private static boolean known(String type) {
    return Set.of("Boolean", "Integer", "Decimal", "Date", "DateTime", "Time", "String", "Uri")
        .contains(type);
  }

  private static Text expected(String type) {
    return switch (type) {
      case "Boolean" -> new Text("det ska vara true eller false", "it must be true or false");
      case "Integer" -> new Text("det ska vara ett heltal", "it must be a whole number");
      case "Decimal" -> new Text("det ska vara ett tal", "it must be a number");
      case "Date" ->
          new Text("det ska vara en hel dag, som 2026-11-21", "it must be a whole day, 2026-11-21");
      case "DateTime" ->
          new Text(
              "det ska vara dag, tid och tidszon, som 2026-11-21T14:30:00+01:00",
              "it must be day, time and offset, as 2026-11-21T14:30:00+01:00");
      case "Time" ->
          new Text("det ska vara en tid, som 14:30:00", "it must be a time, as 14:30:00");
      default -> new Text("det ska vara en text", "it must be a text");
    };
  }

  /** A coding; what it is called may be missing, but not both code and display. */
  static Optional<Value> coding(Place place) {
    place.only(CODING);
    Optional<String> code = place.text("code");
    Optional<String> display = place.text("display");
    if (code.isEmpty() && display.isEmpty()) {
      place.findings().missing(place.at("code"), "code");
      return Optional.empty();
    }
    return Optional.of(
        new Value.Coding(
            place.text("system").orElse(null), code.orElse(null), display.orElse(null)));
  }

  private static Optional<Value> measure(Place place) {
    place.only(QUANTITY);
    JsonNode number = place.node().get("value");
    Optional<BigDecimal> value = number == null ? Optional.empty() : decimal(number);
    if (value.isEmpty()) {
      place.findings().wrong(place.at("value"), "value", expected("Decimal"));
    }
    return value.map(
        amount ->
            new Value.Measure(
                amount,
                place.text("unit").orElse(null),
                place.text("system").orElse(null),
                place.text("code").orElse(null)));
  }

  /** A number of a size that people write; 1e999999999 is none. */
  static Optional<BigDecimal> decimal(JsonNode node) {
    if (!node.isNumber()) {
      return Optional.empty();
    }
    BigDecimal number = node.decimalValue();
    boolean sane = number.precision() <= DIGITS && Math.abs(number.scale()) <= DIGITS;
    return sane ? Optional.of(number) : Optional.empty();
  }

  private static boolean isText(JsonNode node) {
    return node.isTextual() && !node.textValue().isBlank();
  }

  private static boolean matches(JsonNode node, Pattern pattern) {
    return node.isTextual() && pattern.matcher(node.textValue()).matches();
  }
}
