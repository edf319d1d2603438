package se.samordna.person;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.person.identifier.Identifier;

/**
 * One of a person's identifiers for a period. A reserve number that was followed by a personnummer
 * stays.
 *
 * @param linkedFrom the id of the row of the same human that it came from when the two were merged,
 *     {@code null} when it is this row's own
 */
public record PersonIdentifier(
    Id<PersonIdentifier> id,
    Identifier identifier,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable UUID linkedFrom) {}
