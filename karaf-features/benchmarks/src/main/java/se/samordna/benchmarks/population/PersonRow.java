package se.samordna.benchmarks.population;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person.
 *
 * @param number the person's place in the population, from 0
 * @param identifier 12 digits of Skatteverket's series for tests; null when it is not known
 * @param samordningsnummer whether the identifier is one, rather than a personnummer
 * @param isProtected whether the identity is protected
 */
public record PersonRow(
    int number,
    UUID id,
    @Nullable String identifier,
    boolean samordningsnummer,
    String givenName,
    String familyName,
    LocalDate birthDate,
    boolean woman,
    boolean isProtected) {}
