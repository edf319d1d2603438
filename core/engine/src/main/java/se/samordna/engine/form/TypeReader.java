package se.samordna.engine.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.samordna.form.AnswerType;
import se.samordna.form.Value;
import se.samordna.text.Text;

/** Reads the type of a question and the limits that belong to it. */
final class TypeReader {
  /** The most characters of a line, unless the form says less. */
  static final int LINE = 1000;

  /** The most characters of a text of several lines, unless the form says less. */
  static final int LINES = 20_000;

  private static final List<String> LIMITS =
      List.of(
          Extensions.MIN_VALUE,
          Extensions.MAX_VALUE,
          Extensions.MAX_PLACES,
          Extensions.MIN_LENGTH,
          Extensions.SLIDER_STEP,
          Extensions.UNIT_OPTION,
          Extensions.MIN_QUANTITY,
          Extensions.MAX_QUANTITY);

  private final Place place;
  private final String linkId;
  private final Extensions extensions;
  private final Texts texts;

  TypeReader(Place place, String linkId, Extensions extensions, Texts texts) {
    this.place = place;
    this.linkId = linkId;
    this.extensions = extensions;
    this.texts = texts;
  }

  /** The type with the name; empty when it is outside the subset. */
  Optional<AnswerType> read(String type, Controls controls, ItemReader.Children children) {
    if (!type.equals("string") && !type.equals("text") && !type.equals("url")) {
      allowLength(type);
    }
    AnswerType read =
        switch (type) {
          case "boolean" -> only(new AnswerType.YesNo());
          case "integer" -> controls.has(Controls.SLIDER) ? scale(children) : whole();
          case "decimal" -> decimal();
          case "date" -> day();
          case "dateTime" -> moment();
          case "time" -> clock();
          case "string" -> words(false, LINE);
          case "text" -> words(true, LINES);
          case "url" -> only(new AnswerType.Link(maxLength(LINE)));
          case "choice" -> only(new AnswerType.Choice(false, 0, LINE));
          case "open-choice" -> openChoice();
          case "quantity" -> measure();
          default -> null;
        };
    if (read != null) {
      Limits.ordered(place, linkId, read);
    }
    return Optional.ofNullable(read);
  }

  private void allowLength(String type) {
    if (!type.equals("open-choice")) {
      ItemReader.refuse(place, type, "maxLength");
    }
  }

  /** The type, when none of the limits that belong to other types stand at the question. */
  private AnswerType only(AnswerType type, String... limits) {
    for (String url : LIMITS) {
      if (!List.of(limits).contains(url)) {
        for (Place extension : extensions.all(url)) {
          Extensions.wrong(
              extension,
              new Text(
                  "det betyder ingenting för frågans typ",
                  "it means nothing for the question's type"));
        }
      }
    }
    return type;
  }

  private AnswerType whole() {
    Value.Whole min = Limits.limit(extensions, Extensions.MIN_VALUE, Value.Whole.class);
    Value.Whole max = Limits.limit(extensions, Extensions.MAX_VALUE, Value.Whole.class);
    return only(
        new AnswerType.Whole(min == null ? null : min.number(), max == null ? null : max.number()),
        Extensions.MIN_VALUE,
        Extensions.MAX_VALUE);
  }

  private AnswerType scale(ItemReader.Children children) {
    Value.Whole min = Limits.limit(extensions, Extensions.MIN_VALUE, Value.Whole.class);
    Value.Whole max = Limits.limit(extensions, Extensions.MAX_VALUE, Value.Whole.class);
    int step = Limits.count(extensions, Extensions.SLIDER_STEP).orElse(1);
    if (min == null || max == null || min.number() >= max.number() || step < 1) {
      Limits.wrong(
          place,
          linkId,
          new Text(
              "en skala behöver minValue under maxValue och steg om minst 1",
              "a scale needs minValue below maxValue and a step of at least 1"));
      return new AnswerType.Scale(0, 1, 1, null, null);
    }
    return only(
        new AnswerType.Scale(
            min.number(),
            max.number(),
            step,
            children.help(Controls.LOWER).orElse(null),
            children.help(Controls.UPPER).orElse(null)),
        Extensions.MIN_VALUE,
        Extensions.MAX_VALUE,
        Extensions.SLIDER_STEP);
  }

  private AnswerType decimal() {
    Value.Decimal min = Limits.limit(extensions, Extensions.MIN_VALUE, Value.Decimal.class);
    Value.Decimal max = Limits.limit(extensions, Extensions.MAX_VALUE, Value.Decimal.class);
    Integer places = Limits.count(extensions, Extensions.MAX_PLACES).orElse(null);
    return only(
        new AnswerType.Decimal(Limits.number(min), Limits.number(max), places),
        Extensions.MIN_VALUE,
        Extensions.MAX_VALUE,
        Extensions.MAX_PLACES);
  }

  private AnswerType day() {
    LocalDate min = Limits.day(extensions, Extensions.MIN_VALUE, "valueDate", false);
    LocalDate max = Limits.day(extensions, Extensions.MAX_VALUE, "valueDate", true);
    AnswerType type = new AnswerType.Day(min, max);
    return only(type, Extensions.MIN_VALUE, Extensions.MAX_VALUE);
  }

  private AnswerType moment() {
    AnswerType type =
        new AnswerType.Moment(
            Limits.moment(extensions, Extensions.MIN_VALUE, false),
            Limits.moment(extensions, Extensions.MAX_VALUE, true));
    return only(type, Extensions.MIN_VALUE, Extensions.MAX_VALUE);
  }

  private AnswerType clock() {
    Value.Clock min = Limits.limit(extensions, Extensions.MIN_VALUE, Value.Clock.class);
    Value.Clock max = Limits.limit(extensions, Extensions.MAX_VALUE, Value.Clock.class);
    return only(
        new AnswerType.Clock(min == null ? null : min.time(), max == null ? null : max.time()),
        Extensions.MIN_VALUE,
        Extensions.MAX_VALUE);
  }

  private AnswerType words(boolean lines, int most) {
    int max = maxLength(most);
    return only(new AnswerType.Words(lines, minLength(max), max), Extensions.MIN_LENGTH);
  }

  private AnswerType openChoice() {
    int max = maxLength(LINE);
    return only(new AnswerType.Choice(true, minLength(max), max), Extensions.MIN_LENGTH);
  }

  private int minLength(int max) {
    int min = Limits.count(extensions, Extensions.MIN_LENGTH).orElse(0);
    if (min < 0 || min > max) {
      Limits.wrong(
          place,
          linkId,
          new Text("minLength ryms inte i maxLength", "minLength is above maxLength"));
      return 0;
    }
    return min;
  }

  private int maxLength(int most) {
    int max = place.whole("maxLength").orElse(most);
    if (max < 1) {
      place.findings().wrong(place.at("maxLength"), "maxLength", new Text("minst 1", "at least 1"));
      return most;
    }
    return Math.min(max, LINES);
  }

  private AnswerType measure() {
    Value.Measure min = Limits.limit(extensions, Extensions.MIN_QUANTITY, Value.Measure.class);
    Value.Measure max = Limits.limit(extensions, Extensions.MAX_QUANTITY, Value.Measure.class);
    List<AnswerType.Unit> units = new ArrayList<>();
    List<Place> declared = new ArrayList<>(extensions.all(Extensions.UNIT_OPTION));
    declared.addAll(extensions.all(Extensions.UNIT));
    for (Place option : declared) {
      option.object("valueCoding").flatMap(this::unit).ifPresent(units::add);
    }
    if (units.isEmpty() && min != null) {
      units.add(unitOf(min));
    } else if (units.isEmpty() && max != null) {
      units.add(unitOf(max));
    }
    return only(
        new AnswerType.Measure(
            min, max, Limits.count(extensions, Extensions.MAX_PLACES).orElse(null), units),
        Extensions.MAX_PLACES,
        Extensions.UNIT_OPTION,
        Extensions.MIN_QUANTITY,
        Extensions.MAX_QUANTITY);
  }

  private Optional<AnswerType.Unit> unit(Place coding) {
    return Values.coding(coding)
        .filter(Value.Coding.class::isInstance)
        .map(Value.Coding.class::cast)
        .map(
            value ->
                new AnswerType.Unit(
                    value.system(),
                    value.code(),
                    texts.read(coding, "display").orElseGet(() -> name(value))));
  }

  private static Text name(Value.Coding coding) {
    String code = coding.code() == null ? "" : coding.code();
    return new Text(code, code);
  }

  /** The unit of a limit, which answers are then given in. */
  private static AnswerType.Unit unitOf(Value.Measure limit) {
    String name =
        limit.unit() != null ? limit.unit() : Objects.requireNonNullElse(limit.code(), "");
    return new AnswerType.Unit(limit.system(), limit.code(), new Text(name, name));
  }
}
