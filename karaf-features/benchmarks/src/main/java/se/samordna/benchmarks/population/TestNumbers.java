package se.samordna.benchmarks.population;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Identifiers that nobody has: birth numbers 238 and 239, the series of Skatteverket's published
 * test numbers.
 *
 * <p>For those born from 1990 on they are personnummer: since then birth numbers are given out for
 * the country as a whole, and the published list takes 238 or 239 of nearly every day. Before 1990
 * each county had numbers of its own, and 238 and 239 may be somebody's; persons born then carry
 * samordningsnummer, whose published list has these two in every decade. A person's number follows
 * from the place in the population: no two have the same, and when the numbers are used up the
 * identifier is not known.
 */
final class TestNumbers {
  private static final LocalDate FIRST = LocalDate.of(1926, 1, 1);
  private static final LocalDate COUNTRYWIDE = LocalDate.of(1990, 1, 1);
  private static final LocalDate END = LocalDate.of(2009, 1, 1);

  /** For each day a man's and a woman's samordningsnummer, and from 1990 personnummer as well. */
  private static final int EARLY = 2 * (int) ChronoUnit.DAYS.between(FIRST, COUNTRYWIDE);

  private static final int LATE = 2 * (int) ChronoUnit.DAYS.between(COUNTRYWIDE, END);

  /** How many persons can have one. */
  static final int SIZE = EARLY + 2 * LATE;

  /** Has no divisor in common with SIZE, so that steps of it visit every number once. */
  private static final long STRIDE = 40_503_000_013L;

  private TestNumbers() {}

  /** What the number of a person says. */
  record TestNumber(String digits, boolean samordningsnummer, LocalDate birthDate, boolean woman) {}

  /** The number at a place below {@link #SIZE}. */
  static TestNumber at(long seed, int place) {
    int slot = (int) Math.floorMod(STRIDE * place + Math.floorMod(seed, SIZE), (long) SIZE);
    boolean woman = slot % 2 == 0;
    if (slot < EARLY + LATE) {
      return number(FIRST.plusDays(slot / 2), true, woman);
    }
    return number(COUNTRYWIDE.plusDays((slot - EARLY - LATE) / 2), false, woman);
  }

  private static TestNumber number(LocalDate birthDate, boolean samordningsnummer, boolean woman) {
    int day = birthDate.getDayOfMonth() + (samordningsnummer ? 60 : 0);
    String digits =
        String.format(
            "%04d%02d%02d%s",
            birthDate.getYear(), birthDate.getMonthValue(), day, woman ? "238" : "239");
    return new TestNumber(digits + checkDigit(digits), samordningsnummer, birthDate, woman);
  }

  private static int checkDigit(String eleven) {
    int sum = 0;
    for (int i = 2; i < eleven.length(); i++) {
      int product = (eleven.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += product / 10 + product % 10;
    }
    return (10 - sum % 10) % 10;
  }
}
