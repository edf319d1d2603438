package se.samordna.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;

/**
 * A team's meeting in the list of its meetings; tells of nobody.
 *
 * @param present how many were there, guests included
 * @param professions how many different professions were there
 * @param passed how many persons it spoke of
 * @param notPassed how many persons it did not come to
 */
public record MeetingLine(
    Id<Meeting> id,
    MeetingType type,
    Instant startedAt,
    @Nullable Instant closedAt,
    int present,
    int professions,
    int passed,
    int notPassed,
    int decisions) {}
