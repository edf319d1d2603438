package se.samordna.model;

import java.util.List;
import se.samordna.text.Text;

/**
 * Something that is filled in when a step is taken.
 *
 * @param maxLength of a text, characters
 * @param options of a choice
 */
public record Field(
    String id,
    Text label,
    Text hint,
    Kind kind,
    boolean required,
    boolean repeats,
    int maxLength,
    List<Option> options) {
  public Field {
    options = List.copyOf(options);
  }

  /** What kind of value is filled in. */
  public enum Kind {
    TEXT,
    LONG_TEXT,
    YES_NO,
    DATE,
    CHOICE,
    /** One of the unit's staff. */
    STAFF,
    /** One of the unit's staff who carry persons. */
    COORDINATOR
  }

  /** One of a choice's values. */
  public record Option(String code, Text label) {}
}
