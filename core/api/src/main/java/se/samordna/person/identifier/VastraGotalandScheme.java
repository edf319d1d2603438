package se.samordna.person.identifier;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.person.identifier.IdentifierKind.Reserve;

/**
 * Västra Götalandsregionen's reserve numbers: date of birth, K (woman), M (man) or X (not known),
 * two serial digits (06–79, odd for a man and even for a woman; 80–89 where the sex is not known),
 * and the check digit of a personnummer with K counted as 5, M as 7 and X as 8.
 */
final class VastraGotalandScheme implements IdentifierScheme {
  private static final int LENGTH = 12;
  private static final int LETTER = 8;
  private static final Map<Character, Integer> WORTH = Map.of('K', 5, 'M', 7, 'X', 8);

  @Override
  public IdentifierKind kind() {
    return Reserve.VASTRA_GOTALAND;
  }

  @Override
  public boolean claims(EnteredIdentifier entered) {
    return entered.length() == LENGTH
        && entered.hasDigits(0, LETTER)
        && !entered.hasDigits(LETTER, LETTER + 1)
        && entered.hasDigits(LETTER + 1, LENGTH);
  }

  @Override
  public IdentifierReading read(EnteredIdentifier entered, LocalDate today) {
    return fault(entered, today)
        .map(fault -> IdentifierReading.refused(IdentifierProblem.of(fault)))
        .orElseGet(() -> IdentifierReading.read(recall(entered.compact())));
  }

  private static Optional<Fault> fault(EnteredIdentifier entered, LocalDate today) {
    int year = entered.number(0, 4);
    if (year < 1800 || year > 2099) {
      return Optional.of(Fault.CENTURY);
    }
    Optional<Fault> wrong =
        Dates.fault(year, entered.number(4, 6), entered.number(6, LETTER), today);
    if (wrong.isPresent()) {
      return wrong;
    }
    Integer worth = WORTH.get(entered.compact().charAt(LETTER));
    if (worth == null) {
      return Optional.of(Fault.VASTRA_GOTALAND_LETTER);
    }
    if (!serialFits(entered.compact().charAt(LETTER), entered.number(9, 11))) {
      return Optional.of(Fault.VASTRA_GOTALAND_SERIAL);
    }
    String counted =
        entered.compact().substring(2, LETTER) + worth + entered.compact().substring(9);
    return Luhn.holds(counted) ? Optional.empty() : Optional.of(Fault.CHECK_DIGIT);
  }

  private static boolean serialFits(char letter, int serial) {
    if (letter == 'X') {
      return serial >= 80 && serial <= 89;
    }
    return serial >= 6 && serial <= 79 && SexHint.of(serial) == sex(letter);
  }

  private static @Nullable SexHint sex(char letter) {
    return switch (letter) {
      case 'K' -> SexHint.WOMAN;
      case 'M' -> SexHint.MAN;
      default -> null;
    };
  }

  @Override
  public Identifier recall(String value) {
    LocalDate birthDate =
        LocalDate.of(
            Integer.parseInt(value, 0, 4, 10),
            Integer.parseInt(value, 4, 6, 10),
            Integer.parseInt(value, 6, LETTER, 10));
    return new Identifier(kind(), value, birthDate, sex(value.charAt(LETTER)));
  }
}
