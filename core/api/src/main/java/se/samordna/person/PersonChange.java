package se.samordna.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The changeable facts of a person; the change replaces them all. */
public record PersonChange(
    String givenName,
    String familyName,
    String pronoun,
    @Nullable LocalDate birthDate,
    Protection protection,
    String phone,
    String address,
    String wishes) {}
