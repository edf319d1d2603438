package se.samordna.network;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * What the person let a member know for a time.
 *
 * @param said who said so, when and how
 * @param personsWord the words, as far as they were recorded
 */
public record ScopeInterval(
    MemberScope scope,
    Instant from,
    @Nullable Instant to,
    Id<Staff> recordedBy,
    Said said,
    String personsWord) {}
