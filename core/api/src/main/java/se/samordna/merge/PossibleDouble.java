package se.samordna.merge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.person.Person;

/**
 * Somebody of the caller's units who may be the same human: of the same name, or born on the same
 * day with one name in common. Nobody with protected identity is ever among them.
 */
public record PossibleDouble(
    Id<Person> person, String name, @Nullable LocalDate birthDate, String maskedNumber) {}
