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
 * @param label the person's name as lists show it, or the name of a {@link
 *     se.samordna.organisation.Profession}; empty for a person who is no longer the unit's, and for
 *     a day
 * @param counted whether it is among those counted
 * @param value days, where the figure is a median; {@code null} otherwise
 */
public record CountedRow(
    Kind kind,
    @Nullable Id<Person> person,
    String label,
    LocalDate day,
    Counted counted,
    @Nullable BigDecimal value) {

  /** What a row is. */
  public enum Kind {
    /** A person, or something that was done with or for one. */
    PERSON,
    PROFESSION,
    /** A day on which the board should have met. */
    BOARD_DAY
  }

  /** Whether a row is among those counted. */
  public enum Counted {
    YES,
    NO,
    /** What it takes to know was not recorded. */
    UNKNOWN
  }
}
