package se.samordna.selfcheck;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.person.Person;

/**
 * One row that a figure was counted from.
 *
 * @param person {@code null} when it is no person, or one who is no longer the unit's
 * @param label the person's name as lists show it, or a profession; empty for a person who is no
 *     longer the unit's
 * @param counted whether it is among those counted
 * @param value days, where the figure is a median; {@code null} otherwise
 */
public record CountedRow(
    @Nullable Id<Person> person,
    String label,
    LocalDate day,
    Counted counted,
    @Nullable BigDecimal value) {

  /** Whether a row is among those counted. */
  public enum Counted {
    YES,
    NO,
    /** What it takes to know was not recorded. */
    UNKNOWN
  }
}
