package se.samordna.network;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * What the person let a member know for a time.
 *
 * @param recordedBy {@code null} when the person did it themselves, by their own login
 * @param said who said so, when and how
 * @param personsWord the words, as far as they were recorded
 */
public record ScopeInterval(
    MemberScope scope,
    Instant from,
    @Nullable Instant to,
    @Nullable Id<Staff> recordedBy,
    Said said,
    String personsWord) {}
