package se.samordna.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.person.identifier.Identifier;

/**
 * One of a person's identifiers for a period. A reserve number that was followed by a personnummer
 * stays.
 */
public record PersonIdentifier(
    Id<PersonIdentifier> id, Identifier identifier, LocalDate from, @Nullable LocalDate to) {}
