package se.samordna.engine.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import se.samordna.form.AnswerType;
import se.samordna.form.Answers;
import se.samordna.form.Entry;
import se.samordna.form.Form;
import se.samordna.form.Group;
import se.samordna.form.Item;
import se.samordna.form.Question;
import se.samordna.form.Scope;
import se.samordna.form.Value;

/** Answers that satisfy a form, made from nothing but its definition and a seed. */
final class MadeUpAnswers {
  private final Random random;

  private MadeUpAnswers(long seed) {
    random = new Random(seed);
  }

  /** Answers to everything that is asked, given the other answers. */
  static Answers to(Form form, long seed) {
    Answers answers = new MadeUpAnswers(seed).level(form.items(), made -> Scope.top(form, made));
    return Scope.top(form, answers).onlyAsked();
  }

  /** Twice over, since what is asked may depend on what stands further down. */
  private Answers level(List<Item> items, Function<Answers, Scope> scope) {
    Answers answers = Answers.NONE;
    for (int round = 0; round < 2; round++) {
      for (Item item : items) {
        Answers before = answers;
        if (before.of(item.linkId()).isEmpty() && scope.apply(before).asks(item)) {
          Function<Answers, Scope> below = made -> scope.apply(before).into(item, made);
          answers = before.with(item.linkId(), entries(item, below));
        }
      }
    }
    return answers;
  }

  private List<Entry> entries(Item item, Function<Answers, Scope> below) {
    List<Entry> entries = new ArrayList<>();
    if (item instanceof Group group) {
      for (int i = 0; i < times(group.occurs().min(), group.occurs().max()); i++) {
        Answers within = level(group.items(), below);
        if (!within.isEmpty()) {
          entries.add(Entry.group(within));
        }
      }
    } else if (item instanceof Question question) {
      for (Value value : values(question)) {
        entries.add(new Entry(value, level(question.items(), below)));
      }
    }
    return entries;
  }

  private List<Value> values(Question question) {
    int times = times(question.occurs().min(), question.occurs().max());
    if (question.options().isEmpty()) {
      List<Value> values = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        values.add(value(question.type()));
      }
      return values;
    }
    int from = random.nextInt(question.options().size());
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < Math.min(times, question.options().size()); i++) {
      var option = question.options().get((from + i) % question.options().size());
      if (!option.exclusive() || values.isEmpty()) {
        values.add(option.value());
      }
      if (option.exclusive()) {
        break;
      }
    }
    return values;
  }

  private int times(int min, int max) {
    return Math.max(min, Math.min(max, 1 + random.nextInt(2)));
  }

  private Value value(AnswerType type) {
    if (type instanceof AnswerType.YesNo) {
      return new Value.YesNo(random.nextBoolean());
    } else if (type instanceof AnswerType.Words words) {
      return new Value.Words(words(Math.max(words.minLength(), Math.min(12, words.maxLength()))));
    } else if (type instanceof AnswerType.Link) {
      return new Value.Link("https://example.org/" + random.nextInt(1000));
    } else if (type instanceof AnswerType.Choice) {
      return new Value.Words(words(9)); // own words
    } else if (type instanceof AnswerType.Measure measure
        && type.least().isEmpty()
        && type.most().isEmpty()) {
      return measure(measure, new BigDecimal("71.50"));
    }
    return type.least().or(type::most).orElseGet(() -> unlimited(type));
  }

  private static Value measure(AnswerType.Measure type, BigDecimal number) {
    return type.units().isEmpty()
        ? new Value.Measure(number, "kg", null, null)
        : new Value.Measure(
            number,
            type.units().get(0).name().sv(),
            type.units().get(0).system(),
            type.units().get(0).code());
  }

  private Value unlimited(AnswerType type) {
    if (type instanceof AnswerType.Whole) {
      return new Value.Whole(random.nextInt(2000) - 1000);
    } else if (type instanceof AnswerType.Decimal) {
      return new Value.Decimal(BigDecimal.valueOf(random.nextInt(1000), 1));
    } else if (type instanceof AnswerType.Day) {
      return new Value.Day(LocalDate.of(2026, 11, 21).plusDays(random.nextInt(400)));
    } else if (type instanceof AnswerType.Moment) {
      return new Value.Moment(
          OffsetDateTime.parse("2026-11-21T08:00:00+01:00").plusSeconds(random.nextInt(90_000)));
    }
    return new Value.Clock(LocalTime.ofSecondOfDay(random.nextInt(86_400)));
  }

  private String words(int length) {
    String letters = "abcdefghijklmnopqrstuvwxyzåäö";
    StringBuilder words = new StringBuilder();
    while (words.length() < length) {
      words.append(letters.charAt(random.nextInt(letters.length())));
    }
    return words.toString();
  }
}
