package se.samordna.form;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a question with what was answered below it, or one filling of a group.
 *
 * @param value the answer; {@code null} for a group
 * @param below the answers within the group or below this answer
 */
public record Entry(@Nullable Value value, Answers below) {
  /** An answer with nothing below it. */
  public static Entry of(Value value) {
    return new Entry(value, Answers.NONE);
  }

  /** One filling of a group. */
  public static Entry group(Answers within) {
    return new Entry(null, within);
  }

  /** The answer; empty for a group. */
  public Optional<Value> given() {
    return Optional.ofNullable(value);
  }
}
