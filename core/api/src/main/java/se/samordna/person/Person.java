package se.samordna.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Provider;

/**
 * A person, as one provider knows them. One human known to two providers is two persons here, and
 * neither provider learns of the other's.
 *
 * @param revision counts the changes of this row from 1; what If-Match speaks of
 * @param pronoun how the person wants to be spoken of, empty when not known
 * @param birthDate as recorded, {@code null} when not known
 * @param wishes what the person wants others to know about how to reach them, empty when not said
 */
public record Person(
    Id<Person> id,
    Id<Provider> provider,
    int revision,
    String givenName,
    String familyName,
    String pronoun,
    @Nullable LocalDate birthDate,
    List<PersonIdentifier> identifiers,
    Protection protection,
    String phone,
    String address,
    String wishes) {
  private static final int OF_AGE = 18;

  public Person {
    identifiers = List.copyOf(identifiers);
  }

  /** Given and family name. */
  public String name() {
    return givenName + " " + familyName;
  }

  /**
   * The day on which the person turns 18, {@code null} when the birth date is not known. Whoever is
   * born on 29 February turns 18 on 28 February (sources.md, network).
   */
  public @Nullable LocalDate comesOfAge() {
    return birthDate == null ? null : birthDate.plusYears(OF_AGE);
  }
}
