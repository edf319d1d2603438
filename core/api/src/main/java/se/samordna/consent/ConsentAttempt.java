package se.samordna.consent;

import java.time.Instant;
import java.time.LocalDate;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * That somebody tried to find out what a person wants who could not say so then.
 *
 * @param day when it was tried
 * @param note how, and what came of it
 */
public record ConsentAttempt(
    Id<ConsentAttempt> id,
    ConsentType type,
    LocalDate day,
    String note,
    Id<Staff> recordedBy,
    Instant recordedAt) {}
