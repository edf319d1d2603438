package se.samordna.form;

import org.jspecify.annotations.Nullable;
import se.samordna.text.Text;

/**
 * What is written at an item.
 *
 * @param text the question, heading or text itself; empty only for a group without a heading
 * @param prefix a number or letter before it, such as {@code 1a}, or {@code null}
 * @param help a hint that helps to answer, to be shown below the label, or {@code null}
 * @param unit the unit an answer is in, to be written after the field, or {@code null}
 */
public record Label(Text text, @Nullable String prefix, @Nullable Text help, @Nullable Text unit) {
  /** A label of a text alone. */
  public static Label of(Text text) {
    return new Label(text, null, null, null);
  }
}
