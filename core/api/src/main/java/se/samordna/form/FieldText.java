package se.samordna.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samordna.refusal.Code;
import se.samordna.text.Language;

/** One answer as it stands in a field of a page. */
final class FieldText {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,15}(\\.[0-9]{1,9})?");
  private static final Pattern BARE_DAY = Pattern.compile("[0-9]{8}");

  private FieldText() {}

  /** The value that the text means; empty when it means none of the question's type. */
  static Optional<Value> read(Question question, String text, String unit) {
    if (!question.options().isEmpty()) {
      return question.optionByKey(text).map(Option::value);
    }
    try {
      return Optional.ofNullable(read(question.type(), text, unit));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Value read(AnswerType type, String text, String unit) {
    if (type instanceof AnswerType.YesNo) {
      return text.equals("true") || text.equals("false")
          ? new Value.YesNo(text.equals("true"))
          : null;
    } else if (type instanceof AnswerType.Whole || type instanceof AnswerType.Scale) {
      BigDecimal number = number(text);
      return number == null ? null : new Value.Whole(number.intValueExact());
    } else if (type instanceof AnswerType.Decimal) {
      BigDecimal number = number(text);
      return number == null ? null : new Value.Decimal(number);
    } else if (type instanceof AnswerType.Day) {
      return new Value.Day(day(text));
    } else if (type instanceof AnswerType.Moment) {
      return new Value.Moment(moment(text));
    } else if (type instanceof AnswerType.Clock) {
      return new Value.Clock(LocalTime.parse(text.replace('.', ':')));
    } else if (type instanceof AnswerType.Link) {
      return new Value.Link(text);
    } else if (type instanceof AnswerType.Measure measure) {
      return measure(measure, text, unit.strip());
    }
    return new Value.Words(text.replace("\r\n", "\n"));
  }

  private static @Nullable Value measure(AnswerType.Measure type, String text, String unit) {
    BigDecimal number = number(text);
    if (number == null) {
      return null;
    }
    if (type.units().isEmpty()) {
      return new Value.Measure(number, unit.isEmpty() ? null : unit, null, null);
    }
    return type.units().stream()
        .filter(known -> unit.isEmpty() || unit.equals(unitKey(known)))
        .findFirst()
        .map(known -> new Value.Measure(number, known.name().sv(), known.system(), known.code()))
        .orElse(null);
  }

  private static String unitKey(AnswerType.Unit unit) {
    return unit.code() != null ? unit.code() : unit.name().sv();
  }

  private static @Nullable BigDecimal number(String text) {
    String plain =
        text.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.').replace('\u2212', '-');
    return NUMBER.matcher(plain).matches() ? new BigDecimal(plain) : null;
  }

  private static LocalDate day(String text) {
    if (BARE_DAY.matcher(text).matches()) {
      return LocalDate.parse(
          text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6));
    }
    return LocalDate.parse(text);
  }

  private static OffsetDateTime moment(String text) {
    String iso = text.replace(' ', 'T').toUpperCase(Locale.ROOT);
    boolean offset = iso.endsWith("Z") || iso.matches(".*[+-][0-9]{2}:[0-9]{2}");
    return offset
        ? OffsetDateTime.parse(iso)
        : ZonedDateTime.of(LocalDateTime.parse(iso), STOCKHOLM).toOffsetDateTime();
  }

  /** What is wrong with a text that means no value of the question. */
  static Code problem(Question question) {
    return question.options().isEmpty() ? Code.ANSWER_WRONG : Code.ANSWER_NOT_AN_OPTION;
  }

  /** Puts the fields that stand for one answer. */
  static void write(
      Question question, Value value, FieldName name, Map<String, List<String>> fields) {
    Optional<Option> option = question.option(value);
    if (option.isPresent()) {
      put(fields, name, option.get().key());
    } else if (isOther(question, value)) {
      put(fields, name.other(), value.write(Language.SV));
    } else if (value instanceof Value.Measure measure) {
      put(fields, name, measure.number().toPlainString());
      String unit = measure.code() != null ? measure.code() : measure.unit();
      put(fields, name.unit(), unit == null ? "" : unit);
    } else {
      put(fields, name, plain(value));
    }
  }

  /** Whether the value is words beside the options, which have a field of their own. */
  static boolean isOther(Question question, Value value) {
    return question.open() && !question.options().isEmpty() && question.option(value).isEmpty();
  }

  private static String plain(Value value) {
    if (value instanceof Value.YesNo yesNo) {
      return Boolean.toString(yesNo.yes());
    } else if (value instanceof Value.Decimal decimal) {
      return decimal.number().toPlainString();
    } else if (value instanceof Value.Moment moment) {
      return moment.at().atZoneSameInstant(STOCKHOLM).toLocalDateTime().toString();
    }
    return value.write(Language.SV);
  }

  private static void put(Map<String, List<String>> fields, FieldName name, String text) {
    fields.computeIfAbsent(name.pointer(), key -> new ArrayList<>()).add(text);
  }
}
