package se.samordna.sip;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * How long a SIP stood somewhere, and who brought it there.
 *
 * @param by {@code null} when the person did, by their own login
 */
public record SipInterval(
    SipState state, Instant from, @Nullable Instant to, @Nullable Id<Staff> by) {}
