package se.samordna.network;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * A membership's status for a time.
 *
 * @param recordedBy {@code null} when the person did it themselves, by their own login, or it came
 *     about by itself, as a guardian's membership ends
 * @param said who said so, when and how; {@code null} where it is not the person's to say, and in
 *     what was recorded before that was asked for
 * @param personsWord the person's words, as far as they were recorded
 */
public record MemberInterval(
    MemberStatus status,
    Instant from,
    @Nullable Instant to,
    @Nullable Id<Staff> recordedBy,
    @Nullable Said said,
    String personsWord) {}
