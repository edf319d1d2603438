package se.samordna.engine.form;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import se.samordna.form.AnswerType;
import se.samordna.form.FieldName;
import se.samordna.form.Order;
import se.samordna.form.Question;
import se.samordna.form.Value;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.text.Language;
import se.samordna.text.Text;

/** Holds one value against its question: type, options, limits. */
final class ValueCheck {
  private ValueCheck() {}

  /** The first thing that is wrong with the value, if anything is. */
  static Optional<Problem> problem(Question question, Value value, FieldName name) {
    AnswerType type = question.type();
    if (!typed(type, value)) {
      return Optional.of(at(question, name, Code.ANSWER_WRONG).with("expected", type.expected()));
    }
    if (!AnswerCheck.fits(type, question.options(), value)) {
      return Optional.of(at(question, name, Code.ANSWER_NOT_AN_OPTION));
    }
    if (value instanceof Value.Words words) {
      return length(question, words.words(), name);
    }
    if (value instanceof Value.Link link) {
      return length(question, link.address(), name);
    }
    return within(type, value)
        ? Optional.empty()
        : Optional.of(at(question, name, Code.ANSWER_OUT_OF_RANGE).with("limits", limits(type)));
  }

  private static Problem at(Question question, FieldName name, Code code) {
    return Problem.at(name.pointer(), code).with("question", question.label().text());
  }

  /** Whether the value is of the kind that the type asks for. */
  static boolean typed(AnswerType type, Value value) {
    if (type instanceof AnswerType.YesNo) {
      return value instanceof Value.YesNo;
    } else if (type instanceof AnswerType.Whole || type instanceof AnswerType.Scale) {
      return value instanceof Value.Whole;
    } else if (type instanceof AnswerType.Decimal) {
      return value instanceof Value.Decimal;
    } else if (type instanceof AnswerType.Day) {
      return value instanceof Value.Day;
    } else if (type instanceof AnswerType.Moment) {
      return value instanceof Value.Moment;
    } else if (type instanceof AnswerType.Clock) {
      return value instanceof Value.Clock;
    } else if (type instanceof AnswerType.Words) {
      return value instanceof Value.Words;
    } else if (type instanceof AnswerType.Link) {
      return value instanceof Value.Link link && absolute(link.address());
    } else if (type instanceof AnswerType.Measure measure) {
      return value instanceof Value.Measure given && unit(measure, given);
    }
    return value instanceof Value.Coding || value instanceof Value.Words;
  }

  /** Only addresses that are harmless to show as a link; no {@code javascript:}. */
  private static boolean absolute(String address) {
    try {
      String scheme = new URI(address).getScheme();
      return scheme != null && scheme.matches("(?i)https?|urn|mailto|tel");
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean unit(AnswerType.Measure type, Value.Measure given) {
    return type.units().isEmpty()
        || type.units().stream()
            .anyMatch(
                unit ->
                    unit.code() != null
                        ? unit.code().equals(given.code())
                        : unit.name().sv().equals(given.unit()));
  }

  private static Optional<Problem> length(Question question, String text, FieldName name) {
    int min = 0;
    int max = TypeReader.LINE;
    if (question.type() instanceof AnswerType.Words words) {
      min = words.minLength();
      max = words.maxLength();
    } else if (question.type() instanceof AnswerType.Choice choice) {
      min = question.option(new Value.Words(text)).isPresent() ? 0 : choice.minLength();
      max = choice.maxLength();
    } else if (question.type() instanceof AnswerType.Link link) {
      max = link.maxLength();
    }
    if (text.length() > max) {
      return Optional.of(at(question, name, Code.ANSWER_TOO_LONG).with("max", max));
    }
    return text.length() < min
        ? Optional.of(at(question, name, Code.ANSWER_TOO_SHORT).with("min", min))
        : Optional.empty();
  }

  private static boolean within(AnswerType type, Value value) {
    if (type instanceof AnswerType.Scale scale && value instanceof Value.Whole whole) {
      return whole.number() >= scale.min()
          && whole.number() <= scale.max()
          && ((long) whole.number() - scale.min()) % scale.step() == 0;
    }
    Integer places = places(type);
    if (places != null && decimals(value) > places) {
      return false;
    }
    return notBelow(value, type.least()) && notAbove(value, type.most());
  }

  private static @Nullable Integer places(AnswerType type) {
    if (type instanceof AnswerType.Measure measure) {
      return measure.places();
    }
    return type instanceof AnswerType.Decimal decimal ? decimal.places() : null;
  }

  private static int decimals(Value value) {
    if (value instanceof Value.Measure measure) {
      return measure.number().stripTrailingZeros().scale();
    }
    return value instanceof Value.Decimal decimal
        ? decimal.number().stripTrailingZeros().scale()
        : 0;
  }

  /** A measure in another unit than the limit's is not known to be within it. */
  private static boolean notBelow(Value value, Optional<Value> least) {
    if (least.isEmpty()) {
      return true;
    }
    OptionalInt order = Order.compare(value, least.get());
    return order.isPresent() && order.getAsInt() >= 0;
  }

  private static boolean notAbove(Value value, Optional<Value> most) {
    if (most.isEmpty()) {
      return true;
    }
    OptionalInt order = Order.compare(value, most.get());
    return order.isPresent() && order.getAsInt() <= 0;
  }

  private static Text limits(AnswerType type) {
    return new Text(limits(type, Language.SV), limits(type, Language.EN));
  }

  private static String limits(AnswerType type, Language language) {
    boolean swedish = language == Language.SV;
    StringBuilder limits = new StringBuilder();
    type.least()
        .ifPresent(
            least -> limits.append(swedish ? "minst " : "at least ").append(least.write(language)));
    type.most()
        .ifPresent(
            most ->
                limits
                    .append(limits.isEmpty() ? "" : ", ")
                    .append(swedish ? "högst " : "at most ")
                    .append(most.write(language)));
    if (type instanceof AnswerType.Scale scale && scale.step() > 1) {
      limits.append(swedish ? ", i steg om " : ", in steps of ").append(scale.step());
    }
    Integer places = places(type);
    if (places != null) {
      limits
          .append(limits.isEmpty() ? "" : ", ")
          .append(swedish ? "högst antal decimaler: " : "most decimals: ")
          .append(places);
    }
    return limits.toString();
  }
}
