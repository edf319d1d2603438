package se.samordna.admission;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.person.Person;

/**
 * A stay in inpatient care, custody or the like, as a fact.
 *
 * @param place the ward or place, in words
 * @param admittedOn the day it began
 * @param dischargedOn the day it ended, {@code null} while it lasts
 */
public record Admission(
    Id<Admission> id,
    Id<Person> person,
    int revision,
    Kind kind,
    String place,
    LegalForm legalForm,
    LocalDate admittedOn,
    @Nullable LocalDate dischargedOn,
    Instant recordedAt) {

  /** What kind of stay. */
  public enum Kind {
    INPATIENT,
    CUSTODY
  }
}
