package se.samordna.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.text.Text;

/** The kind of answer that a question takes, with its limits; a limit of {@code null} is none. */
public sealed interface AnswerType {
  /** What an answer of this kind is, to be read after "write the answer as". */
  Text expected();

  /** The least answer, if there is one. */
  default Optional<Value> least() {
    return Optional.empty();
  }

  /** The most answer, if there is one. */
  default Optional<Value> most() {
    return Optional.empty();
  }

  /** Yes or no. */
  record YesNo() implements AnswerType {
    @Override
    public Text expected() {
      return new Text("ja eller nej", "yes or no");
    }
  }

  /** A whole number, both limits included. */
  record Whole(@Nullable Integer min, @Nullable Integer max) implements AnswerType {
    @Override
    public Optional<Value> least() {
      return Optional.ofNullable(min).map(Value.Whole::new);
    }

    @Override
    public Optional<Value> most() {
      return Optional.ofNullable(max).map(Value.Whole::new);
    }

    @Override
    public Text expected() {
      return new Text("ett heltal", "a whole number");
    }
  }

  /**
   * A number with decimals, both limits included.
   *
   * @param places the most decimals, or {@code null}
   */
  record Decimal(@Nullable BigDecimal min, @Nullable BigDecimal max, @Nullable Integer places)
      implements AnswerType {
    @Override
    public Optional<Value> least() {
      return Optional.ofNullable(min).map(Value.Decimal::new);
    }

    @Override
    public Optional<Value> most() {
      return Optional.ofNullable(max).map(Value.Decimal::new);
    }

    @Override
    public Text expected() {
      return new Text("ett tal", "a number");
    }
  }

  /**
   * A whole number on a scale that is shown from end to end.
   *
   * @param step the distance between two marks, at least 1
   * @param low what the lowest mark means, or {@code null}
   * @param high what the highest mark means, or {@code null}
   */
  record Scale(int min, int max, int step, @Nullable Text low, @Nullable Text high)
      implements AnswerType {
    @Override
    public Optional<Value> least() {
      return Optional.of(new Value.Whole(min));
    }

    @Override
    public Optional<Value> most() {
      return Optional.of(new Value.Whole(max));
    }

    @Override
    public Text expected() {
      return new Text("ett tal på skalan", "a number on the scale");
    }
  }

  /** A day, both limits included. */
  record Day(@Nullable LocalDate min, @Nullable LocalDate max) implements AnswerType {
    @Override
    public Optional<Value> least() {
      return Optional.ofNullable(min).map(Value.Day::new);
    }

    @Override
    public Optional<Value> most() {
      return Optional.ofNullable(max).map(Value.Day::new);
    }

    @Override
    public Text expected() {
      return new Text("ett datum, till exempel 2026-11-21", "a date, such as 2026-11-21");
    }
  }

  /** A moment with its offset, both limits included; pages ask for it in Europe/Stockholm. */
  record Moment(@Nullable OffsetDateTime min, @Nullable OffsetDateTime max) implements AnswerType {
    @Override
    public Optional<Value> least() {
      return Optional.ofNullable(min).map(Value.Moment::new);
    }

    @Override
    public Optional<Value> most() {
      return Optional.ofNullable(max).map(Value.Moment::new);
    }

    @Override
    public Text expected() {
      return new Text(
          "datum och tid, till exempel 2026-11-21 14:30",
          "a date and time, such as 2026-11-21 14:30");
    }
  }

  /** A time of day, both limits included. */
  record Clock(@Nullable LocalTime min, @Nullable LocalTime max) implements AnswerType {
    @Override
    public Optional<Value> least() {
      return Optional.ofNullable(min).map(Value.Clock::new);
    }

    @Override
    public Optional<Value> most() {
      return Optional.ofNullable(max).map(Value.Clock::new);
    }

    @Override
    public Text expected() {
      return new Text("en tid, till exempel 14:30", "a time, such as 14:30");
    }
  }

  /**
   * Words.
   *
   * @param lines whether they may fill several lines
   * @param minLength the fewest characters of an answer, 0 when there is no such limit
   * @param maxLength the most characters; always set, in UTF-16 units as browsers count
   */
  record Words(boolean lines, int minLength, int maxLength) implements AnswerType {
    @Override
    public Text expected() {
      return new Text("text", "text");
    }
  }

  /** An absolute address on the web or a URN; it is stored and shown, never fetched. */
  record Link(int maxLength) implements AnswerType {
    @Override
    public Text expected() {
      return new Text("en webbadress", "a web address");
    }
  }

  /**
   * A choice among the question's options.
   *
   * @param open whether words of one's own are as good as an option
   * @param minLength the fewest characters of such words
   * @param maxLength the most characters of such words
   */
  record Choice(boolean open, int minLength, int maxLength) implements AnswerType {
    @Override
    public Text expected() {
      return new Text("ett av alternativen", "one of the options");
    }
  }

  /**
   * A number with a unit, both limits included; a limit says in which unit.
   *
   * @param min a {@link Value.Measure}, or {@code null}
   * @param max a {@link Value.Measure}, or {@code null}
   * @param places the most decimals, or {@code null}
   * @param units the units to choose from; empty when any unit in words will do
   */
  record Measure(
      @Nullable Value min, @Nullable Value max, @Nullable Integer places, List<Unit> units)
      implements AnswerType {
    @Override
    public Optional<Value> least() {
      return Optional.ofNullable(min);
    }

    @Override
    public Optional<Value> most() {
      return Optional.ofNullable(max);
    }

    @Override
    public Text expected() {
      return new Text("ett tal med enhet", "a number with its unit");
    }

    public Measure {
      units = List.copyOf(units);
    }
  }

  /**
   * A unit of measure.
   *
   * @param code the unit's code in its system, such as UCUM's {@code kg}, or {@code null}
   */
  record Unit(@Nullable String system, @Nullable String code, Text name) {}
}
