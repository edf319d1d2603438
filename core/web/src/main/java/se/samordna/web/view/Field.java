package se.samordna.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question of a form with what was answered, what is wrong with it and what was answered last.
 *
 * @param name what the answer is sent as
 * @param answers what was typed or chosen; several only where several may be chosen
 * @param optional whether the label says that it may be left out
 * @param ownWords whether the answer is the person's own words and set as such
 */
public record Field(
    Kind kind,
    String name,
    String label,
    @Nullable String hint,
    List<String> answers,
    List<Option> options,
    @Nullable String error,
    boolean optional,
    boolean ownWords,
    @Nullable Previous previous) {
  public Field {
    answers = List.copyOf(answers);
    options = List.copyOf(options);
  }

  /** How a question is asked. */
  public enum Kind {
    TEXT,
    SHORT,
    PASSWORD,
    NEW_PASSWORD,
    USER_NAME,
    DATE,
    NUMBER,
    DECIMAL,
    PHONE,
    LONG,
    RADIO,
    CHECKS,
    SELECT,
    TICK,
    SCALE,
    DISPLAY,
    HIDDEN
  }

  /** One of the answers to choose from. */
  public record Option(String value, String label, String note) {
    /** An answer without a note. */
    public static Option of(String value, String label) {
      return new Option(value, label, "");
    }
  }

  /** What was answered the last time. */
  public record Previous(String when, String answer, boolean words) {}

  /** A question that must be answered. */
  public static Field of(Kind kind, String name, String label) {
    return new Field(kind, name, label, null, List.of(), List.of(), null, false, false, null);
  }

  /** What is typed into the field now. */
  public String value() {
    return answers.isEmpty() ? "" : answers.get(0);
  }

  /** Whether an option is chosen. */
  public boolean chosen(Option option) {
    return answers.contains(option.value());
  }

  /** Whether an option was the answer the last time. */
  public boolean lastTime(Option option) {
    return previous != null && previous.answer().equals(option.label());
  }

  /** The id of the input of the name; a leading slash of a pointer does not count. */
  public static String idOf(String name) {
    return "f-" + name.replaceAll("^[^A-Za-z0-9]+", "").replaceAll("[^A-Za-z0-9]+", "-");
  }

  /** The id of the input, also the goal of links to it. */
  public String id() {
    return idOf(name);
  }

  /** The ids that describe the input, {@code null} when nothing does. */
  public @Nullable String describedBy() {
    String ids = (hint == null ? "" : id() + "-hint ") + (error == null ? "" : id() + "-error");
    return ids.isBlank() ? null : ids.strip();
  }

  /** The same with help under the label. */
  public Field hint(@Nullable String text) {
    return new Field(
        kind, name, label, text, answers, options, error, optional, ownWords, previous);
  }

  /** The same with what was typed. */
  public Field value(@Nullable String text) {
    return answers(text == null || text.isEmpty() ? List.of() : List.of(text));
  }

  /** The same with everything chosen. */
  public Field answers(List<String> texts) {
    return new Field(kind, name, label, hint, texts, options, error, optional, ownWords, previous);
  }

  /** The same with the answers to choose from. */
  public Field options(List<Option> choices) {
    return new Field(
        kind, name, label, hint, answers, choices, error, optional, ownWords, previous);
  }

  /** The same with what is wrong. */
  public Field error(@Nullable String text) {
    return new Field(kind, name, label, hint, answers, options, text, optional, ownWords, previous);
  }

  /** The same, but it may be left out. */
  public Field mayBeLeftOut() {
    return new Field(kind, name, label, hint, answers, options, error, true, ownWords, previous);
  }

  /** The same, for the person's own words. */
  public Field inOwnWords() {
    return new Field(kind, name, label, hint, answers, options, error, optional, true, previous);
  }

  /** The same with the answer of the last time beside it. */
  public Field before(@Nullable Previous earlier) {
    return new Field(kind, name, label, hint, answers, options, error, optional, ownWords, earlier);
  }
}
