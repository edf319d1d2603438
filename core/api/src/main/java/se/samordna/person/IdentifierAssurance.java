package se.samordna.person;

import java.time.LocalDate;
import se.samordna.person.identifier.Assurance;

/**
 * How sure a coordination number is, from a day on. What held before is kept, and ends the day
 * before.
 */
public record IdentifierAssurance(Assurance level, LocalDate from) {}
