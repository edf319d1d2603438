package se.samordna.person.identifier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samordna.person.identifier.IdentifierKind.National;

/**
 * Personnummer and samordningsnummer: date of birth, three digits of which the last is odd for a
 * man and even for a woman, check digit. In a samordningsnummer the day is raised by 60; month 00
 * or day 60 says that this part of the date is not known (so in 170 of the 2 240 numbers of
 * Skatteverket's test list), and then there is no date of birth to show.
 *
 * <p>With ten digits the century follows from the sign and the year alone: {@code -} until the year
 * the person turns a hundred, {@code +} from that year on (folkbokföringslagen 18 §). No sign is
 * read as {@code -}; the date of birth is shown back for a check.
 */
final class BirthNumberScheme implements IdentifierScheme {
  private static final int LONG = 12;
  private static final int SHORT = 10;
  private static final int RAISED = 60;

  /** More candidates than this are chance, not help. */
  private static final int HINTS = 2;

  private final National kind;
  private final int raise;

  private BirthNumberScheme(National kind, int raise) {
    this.kind = kind;
    this.raise = raise;
  }

  static BirthNumberScheme personnummer() {
    return new BirthNumberScheme(National.PERSONNUMMER, 0);
  }

  static BirthNumberScheme samordningsnummer() {
    return new BirthNumberScheme(National.SAMORDNINGSNUMMER, RAISED);
  }

  @Override
  public IdentifierKind kind() {
    return kind;
  }

  @Override
  public boolean claims(EnteredIdentifier entered) {
    if (!entered.isDigits() || (entered.length() != SHORT && entered.length() != LONG)) {
      return false;
    }
    boolean raised = entered.number(entered.length() - 6, entered.length() - 4) >= RAISED;
    return raised == (raise == RAISED) && !StockholmScheme.hasItsShape(entered);
  }

  @Override
  public IdentifierReading read(EnteredIdentifier entered, LocalDate today) {
    Optional<Fault> fault = fault(entered, today);
    if (fault.isEmpty()) {
      return IdentifierReading.read(recall(year(entered, today) + ending(entered, SHORT - 2)));
    }
    List<IdentifierProblem> problems = new ArrayList<>();
    problems.add(IdentifierProblem.of(fault.get()));
    problems.addAll(likelySlips(entered, today));
    return new IdentifierReading.Refused(problems);
  }

  @Override
  public Identifier recall(String value) {
    int month = Integer.parseInt(value, 4, 6, 10);
    int day = Integer.parseInt(value, 6, 8, 10) - raise;
    LocalDate birthDate =
        month == 0 || day == 0 ? null : LocalDate.of(Integer.parseInt(value, 0, 4, 10), month, day);
    return new Identifier(kind, value, birthDate, SexHint.of(value.charAt(10) - '0'));
  }

  private Optional<Fault> fault(EnteredIdentifier entered, LocalDate today) {
    int year = year(entered, today);
    int month = earliestIfUnknown(month(entered));
    int day = earliestIfUnknown(day(entered));
    if (year < 1800 || year > 2099) {
      return Optional.of(looksDayFirst(entered) ? Fault.YEAR_NOT_FIRST : Fault.CENTURY);
    }
    Optional<Fault> wrong = Dates.fault(year, month, day, today);
    if (wrong.isPresent()) {
      boolean guessed = wrong.get() == Fault.FUTURE && entered.length() == SHORT;
      return guessed ? Optional.of(Fault.FUTURE_OR_HUNDRED) : wrong;
    }
    if (ending(entered, 4).startsWith("000")) {
      return Optional.of(Fault.BIRTH_NUMBER);
    }
    return Luhn.holds(ending(entered, SHORT)) ? Optional.empty() : Optional.of(Fault.CHECK_DIGIT);
  }

  private static int year(EnteredIdentifier entered, LocalDate today) {
    if (entered.length() == LONG) {
      return entered.number(0, 4);
    }
    int latest = entered.hundred() ? today.getYear() - 100 : today.getYear();
    return latest - Math.floorMod(latest - entered.number(0, 2), 100);
  }

  private static int month(EnteredIdentifier entered) {
    return entered.number(entered.length() - 8, entered.length() - 6);
  }

  private int day(EnteredIdentifier entered) {
    return entered.number(entered.length() - 6, entered.length() - 4) - raise;
  }

  /** A part of the date that is not known is judged by the first it could be. */
  private int earliestIfUnknown(int part) {
    return part == 0 && raise == RAISED ? 1 : part;
  }

  private static String ending(EnteredIdentifier entered, int characters) {
    return entered.compact().substring(entered.length() - characters);
  }

  /** Twelve digits such as 31121985 and four more. */
  private static boolean looksDayFirst(EnteredIdentifier entered) {
    int year = entered.number(4, 8);
    return year >= 1800
        && year <= 2099
        && Dates.exists(year, entered.number(2, 4), entered.number(0, 2));
  }

  /**
   * Slips of the fingers that would explain a number that is wrong. Only what was typed is used.
   */
  private List<IdentifierProblem> likelySlips(EnteredIdentifier entered, LocalDate today) {
    if (raise == 0 && fits(monthAndDaySwapped(entered), today)) {
      return List.of(IdentifierProblem.of(Fault.MONTH_AND_DAY_SWAPPED));
    }
    List<Integer> places =
        IntStream.range(0, entered.length() - 1)
            .filter(place -> entered.compact().charAt(place) != entered.compact().charAt(place + 1))
            .filter(place -> fits(entered.swapped(place), today))
            .boxed()
            .toList();
    return places.size() > HINTS
        ? List.of()
        : places.stream().map(BirthNumberScheme::swapAt).toList();
  }

  /** Of either kind: a slip in the day may have made the one look like the other. */
  private static boolean fits(EnteredIdentifier candidate, LocalDate today) {
    return Stream.of(personnummer(), samordningsnummer())
        .anyMatch(scheme -> scheme.claims(candidate) && scheme.fault(candidate, today).isEmpty());
  }

  private static EnteredIdentifier monthAndDaySwapped(EnteredIdentifier entered) {
    int end = entered.length();
    String compact = entered.compact();
    String swapped =
        compact.substring(0, end - 8)
            + compact.substring(end - 6, end - 4)
            + compact.substring(end - 8, end - 6)
            + compact.substring(end - 4);
    return new EnteredIdentifier(swapped, entered.hundred());
  }

  private static IdentifierProblem swapAt(int place) {
    return IdentifierProblem.of(
        Fault.NEIGHBOURS_SWAPPED, Map.of("first", place + 1, "second", place + 2));
  }
}
