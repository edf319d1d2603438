package se.samordna.network;

import java.time.Instant;
import java.time.LocalDate;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * How mature somebody under age was judged to be: how far the young person decides, and how far the
 * guardians.
 *
 * @param judgedBy who judged, by name and profession
 */
public record MaturityNote(
    Id<MaturityNote> id,
    LocalDate day,
    String judgedBy,
    String note,
    Id<Staff> recordedBy,
    Instant recordedAt) {}
