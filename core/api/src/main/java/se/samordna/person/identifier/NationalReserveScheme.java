package se.samordna.person.identifier;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.person.identifier.IdentifierKind.National;

/**
 * National reserve numbers (NRID), {@code XXYYMMDDNNGC}, by their shape only.
 *
 * <p>XX is the century of birth raised by a multiple of three (19 gives 22, 25 … 97 and 20 gives
 * 23, 26 … 98), or 00 where the date of birth is not known; then MM is 20–99 and DD 40–59. NN are
 * two letters without I, O, Q, V and W. G is a digit, odd for a man and even for a woman, or a
 * letter where the sex is not known. The check digit C is not verified: what the letters count for
 * is not published where we could read it.
 */
final class NationalReserveScheme implements IdentifierScheme {
  private static final int LENGTH = 12;
  private static final String UNUSED = "IOQVW";
  private static final int NO_CENTURY = -1;

  @Override
  public IdentifierKind kind() {
    return National.NATIONAL_RESERVE;
  }

  @Override
  public boolean claims(EnteredIdentifier entered) {
    return entered.length() == LENGTH
        && entered.hasDigits(0, 8)
        && !entered.hasDigits(8, 9)
        && !entered.hasDigits(9, 10)
        && entered.hasDigits(11, LENGTH);
  }

  @Override
  public IdentifierReading read(EnteredIdentifier entered, LocalDate today) {
    return fault(entered, today)
        .map(fault -> IdentifierReading.refused(IdentifierProblem.of(fault)))
        .orElseGet(() -> IdentifierReading.read(recall(entered.compact())));
  }

  private static Optional<Fault> fault(EnteredIdentifier entered, LocalDate today) {
    if (entered.compact().chars().anyMatch(c -> UNUSED.indexOf(c) >= 0)) {
      return Optional.of(Fault.NATIONAL_RESERVE_LETTER);
    }
    int month = entered.number(4, 6);
    int day = entered.number(6, 8);
    if (entered.compact().startsWith("00")) {
      boolean serial = month >= 20 && day >= 40 && day <= 59;
      return serial ? Optional.empty() : Optional.of(Fault.NATIONAL_RESERVE_SERIAL);
    }
    int century = century(entered.number(0, 2));
    if (century == NO_CENTURY) {
      return Optional.of(Fault.NATIONAL_RESERVE_CENTURY);
    }
    return Dates.fault(century * 100 + entered.number(2, 4), month, day, today);
  }

  private static int century(int raised) {
    if (raised < 22 || raised > 98) {
      return NO_CENTURY;
    }
    return switch (raised % 3) {
      case 1 -> 19;
      case 2 -> 20;
      default -> NO_CENTURY;
    };
  }

  @Override
  public Identifier recall(String value) {
    char sex = value.charAt(10);
    return new Identifier(
        kind(), value, birthDate(value), sex > '9' ? null : SexHint.of(sex - '0'));
  }

  private static @Nullable LocalDate birthDate(String value) {
    int century = century(Integer.parseInt(value, 0, 2, 10));
    if (century == NO_CENTURY) {
      return null;
    }
    return LocalDate.of(
        century * 100 + Integer.parseInt(value, 2, 4, 10),
        Integer.parseInt(value, 4, 6, 10),
        Integer.parseInt(value, 6, 8, 10));
  }
}
