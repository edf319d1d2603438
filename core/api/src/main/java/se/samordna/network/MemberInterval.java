package se.samordna.network;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * A membership's status for a time.
 *
 * @param personsWord how the person said so when the status is the person's to say, else empty
 */
public record MemberInterval(
    MemberStatus status,
    Instant from,
    @Nullable Instant to,
    Id<Staff> recordedBy,
    String personsWord) {}
