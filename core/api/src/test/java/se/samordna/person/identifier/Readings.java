package se.samordna.person.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import se.samordna.person.identifier.IdentifierReading.Read;
import se.samordna.person.identifier.IdentifierReading.Refused;

/** Reads numbers on one day and says what came of it. */
final class Readings {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final IdentifierReader READER = new IdentifierReader(List.of());

  private Readings() {}

  static Identifier accepted(String typed) {
    return accepted(typed, TODAY);
  }

  static Identifier accepted(String typed, LocalDate today) {
    IdentifierReading reading = READER.read(typed, today);
    assertThat(reading).as("a number that should be read").isInstanceOf(Read.class);
    return ((Read) reading).identifier();
  }

  static List<String> faults(String typed) {
    return faults(typed, TODAY);
  }

  static List<String> faults(String typed, LocalDate today) {
    return refused(typed, today).problems().stream().map(IdentifierProblem::key).toList();
  }

  static Refused refused(String typed) {
    return refused(typed, TODAY);
  }

  private static Refused refused(String typed, LocalDate today) {
    IdentifierReading reading = READER.read(typed, today);
    assertThat(reading).as("a number that should be refused").isInstanceOf(Refused.class);
    return (Refused) reading;
  }
}
