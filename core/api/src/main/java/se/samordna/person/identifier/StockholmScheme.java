package se.samordna.person.identifier;

import java.time.LocalDate;
import se.samordna.person.identifier.IdentifierKind.Reserve;

/**
 * Region Stockholm's reserve numbers: {@code 99}, a year, five serial digits, and the check digit
 * of the two last of the year and the five.
 *
 * <p>The year is no year of birth (the region writes that it is the year the number was given out),
 * so it gives no hint. Inera's page names 1980–2299 but shows an example of 1945: the series is
 * read from 1900.
 */
final class StockholmScheme implements IdentifierScheme {
  private static final int LENGTH = 12;
  private static final String PREFIX = "99";

  static boolean hasItsShape(EnteredIdentifier entered) {
    return entered.length() == LENGTH && entered.isDigits() && entered.compact().startsWith(PREFIX);
  }

  @Override
  public IdentifierKind kind() {
    return Reserve.STOCKHOLM;
  }

  @Override
  public boolean claims(EnteredIdentifier entered) {
    return hasItsShape(entered);
  }

  @Override
  public IdentifierReading read(EnteredIdentifier entered, LocalDate today) {
    int year = entered.number(2, 6);
    if (year < 1900 || year > 2299) {
      return IdentifierReading.refused(IdentifierProblem.of(Fault.STOCKHOLM_YEAR));
    }
    if (!Luhn.holds(entered.compact().substring(4))) {
      return IdentifierReading.refused(IdentifierProblem.of(Fault.CHECK_DIGIT));
    }
    return IdentifierReading.read(recall(entered.compact()));
  }

  @Override
  public Identifier recall(String value) {
    return new Identifier(kind(), value, null, null);
  }
}
