package se.samordna.personmeeting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * How it was.
 *
 * @param why by whom the person took part, or why the person did not; empty when present
 * @param next the day of the next meeting, {@code null} when none was set
 */
public record HeldMeeting(
    PersonsPart person,
    String why,
    @Nullable LocalDate next,
    Id<Staff> recordedBy,
    Instant recordedAt) {}
