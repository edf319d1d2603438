package se.samordna.person.identifier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.samordna.text.Text;

/**
 * Reads a person's number as people write it: 10 or 12 digits, with or without {@code -}, {@code
 * +}, spaces and dots, typed or pasted.
 *
 * <p>The shipped schemes are asked first, so no other can take a number from them. Immutable; safe
 * for many threads.
 */
public final class IdentifierReader {
  private final List<IdentifierScheme> schemes;

  /**
   * A reader of the shipped schemes and, after them, others.
   *
   * @param others schemes of reserve numbers with OIDs of their own
   * @throws IllegalArgumentException if two schemes have the same OID
   */
  public IdentifierReader(List<IdentifierScheme> others) {
    List<IdentifierScheme> all = new ArrayList<>(shipped());
    all.addAll(others);
    if (all.stream().map(scheme -> scheme.kind().oid()).distinct().count() < all.size()) {
      throw new IllegalArgumentException("Two schemes of identifiers have the same OID");
    }
    this.schemes = List.copyOf(all);
  }

  /** The schemes that come with Samordna. */
  public static List<IdentifierScheme> shipped() {
    return List.of(
        BirthNumberScheme.personnummer(),
        BirthNumberScheme.samordningsnummer(),
        new StockholmScheme(),
        new VastraGotalandScheme(),
        new NationalReserveScheme());
  }

  /** The kinds that can be read, in the order they are asked. */
  public List<IdentifierKind> kinds() {
    return schemes.stream().map(IdentifierScheme::kind).toList();
  }

  /**
   * Reads what somebody typed.
   *
   * @param today the day in Europe/Stockholm, by which centuries and dates of birth are judged
   */
  public IdentifierReading read(String typed, LocalDate today) {
    Optional<EnteredIdentifier> entered = EnteredIdentifier.of(typed);
    if (entered.isEmpty()) {
      return IdentifierReading.refused(IdentifierProblem.of(Fault.STRANGE_CHARACTER));
    }
    List<IdentifierReading> readings = readings(entered.get(), today);
    return readings.stream()
        .filter(IdentifierReading.Read.class::isInstance)
        .findFirst()
        .or(() -> readings.stream().findFirst())
        .orElseGet(() -> IdentifierReading.refused(shapeProblem(entered.get())));
  }

  private List<IdentifierReading> readings(EnteredIdentifier entered, LocalDate today) {
    return schemes.stream()
        .filter(scheme -> scheme.claims(entered))
        .map(scheme -> scheme.read(entered, today))
        .toList();
  }

  /**
   * The identifier that was stored. A number whose scheme is no longer there is still the person's:
   * it comes back without hints, called by its OID.
   */
  public Identifier recall(String oid, String value) {
    return schemes.stream()
        .filter(scheme -> scheme.kind().oid().equals(oid))
        .findFirst()
        .map(scheme -> scheme.recall(value))
        .orElseGet(() -> new Identifier(unknown(oid), value, null, null));
  }

  private static IdentifierKind unknown(String oid) {
    return new IdentifierKind.Reserve(
        oid, new Text("reservnummer (" + oid + ")", "reserve number (" + oid + ")"));
  }

  private static IdentifierProblem shapeProblem(EnteredIdentifier entered) {
    Map<String, Integer> count = Map.of("count", entered.length());
    if (entered.length() == 0) {
      return IdentifierProblem.of(Fault.EMPTY);
    }
    if (!entered.isDigits()) {
      return IdentifierProblem.of(letterFault(entered));
    }
    if (entered.length() == 6 || entered.length() == 8) {
      return IdentifierProblem.of(Fault.LAST_FOUR_MISSING);
    }
    return IdentifierProblem.of(entered.length() < 12 ? Fault.TOO_SHORT : Fault.TOO_LONG, count);
  }

  private static Fault letterFault(EnteredIdentifier entered) {
    boolean lookalikes = Stream.of("O", "I", "L").anyMatch(entered.compact()::contains);
    boolean nothingElse =
        entered.compact().chars().allMatch(c -> c <= '9' || "OIL".indexOf(c) >= 0);
    return lookalikes && nothingElse ? Fault.LETTER_FOR_DIGIT : Fault.LETTERS;
  }
}
