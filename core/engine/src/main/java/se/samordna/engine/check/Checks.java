package se.samordna.engine.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;

/**
 * Gathers what is wrong with an input, each problem at its JSON pointer, and refuses with all of
 * them at once. For one input and one thread.
 */
public final class Checks {
  /** The longest name, number or other short text, in characters. */
  public static final int NAME = 100;

  /** The longest text of a field with several lines, in characters. */
  public static final int TEXT = 4_000;

  /** The longest note, in characters. */
  public static final int NOTE = 20_000;

  private static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

  private final List<Problem> problems = new ArrayList<>();

  /** A text that must say something, stripped of space around it. */
  public String required(String pointer, String text, int longest) {
    String stripped = optional(pointer, text, longest);
    if (stripped.isEmpty()) {
      problem(Problem.at(pointer, Code.FIELD_MISSING));
    }
    return stripped;
  }

  /** A text that may be empty, stripped of space around it. */
  public String optional(String pointer, String text, int longest) {
    String stripped = text.strip();
    if (stripped.length() > longest) {
      problem(Problem.at(pointer, Code.FIELD_TOO_LONG).with("max", longest));
    } else if (!stripped.chars().allMatch(Checks::fit)) {
      problem(Problem.at(pointer, Code.FIELD_WRONG));
    }
    return stripped;
  }

  /** A number within limits, both included. */
  public void within(String pointer, int number, int least, int most) {
    that(number >= least && number <= most, pointer, Code.FIELD_WRONG);
  }

  /** A decimal within limits, both included, and with at most two decimals. */
  public void within(String pointer, BigDecimal number, BigDecimal least, BigDecimal most) {
    boolean fits = number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    that(fits && number.stripTrailingZeros().scale() <= 2, pointer, Code.FIELD_WRONG);
  }

  /** A rating from 0 to 10, or none. */
  public void rating(String pointer, @Nullable Integer rating) {
    that(rating == null || (rating >= 0 && rating <= 10), pointer, Code.FIELD_WRONG);
  }

  /** A day that a person alive or a plan for one can have to do with, or none. */
  public void plausible(String pointer, @Nullable LocalDate day) {
    that(
        day == null || (!day.isBefore(EARLIEST) && day.isBefore(LATEST)), pointer, Code.DATE_WRONG);
  }

  /** A plausible day that is not after another; either may be missing. */
  public void notAfter(String pointer, @Nullable LocalDate day, @Nullable LocalDate limit) {
    plausible(pointer, day);
    that(day == null || limit == null || !day.isAfter(limit), pointer, Code.DATE_WRONG);
  }

  /** A plausible day that is not before another; either may be missing. */
  public void notBefore(String pointer, @Nullable LocalDate day, @Nullable LocalDate limit) {
    plausible(pointer, day);
    that(day == null || limit == null || !day.isBefore(limit), pointer, Code.DATE_WRONG);
  }

  /** Something that must be true of a place. */
  public void that(boolean holds, String pointer, Code otherwise) {
    if (!holds) {
      problem(Problem.at(pointer, otherwise));
    }
  }

  /** A problem found in some other way. */
  public void problem(Problem problem) {
    problems.add(problem);
  }

  /** Whether nothing has been found wrong so far. */
  public boolean passed() {
    return problems.isEmpty();
  }

  /**
   * Refuses the input if anything is wrong with it.
   *
   * @throws Refusal with every problem found
   */
  public void done() {
    if (!problems.isEmpty()) {
      throw new Refusal(problems);
    }
  }

  /** Control characters other than tab and line ends have no place in a text, nor half a letter. */
  private static boolean fit(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || !Character.isISOControl(character);
  }
}
