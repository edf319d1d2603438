package se.samordna.sip;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * How it went. The person's view and the staff's are fields apart: to disagree is normal.
 *
 * @param version the version that was followed up
 * @param helped whether it helped, the person's own answer from 1 to 5, {@code null} when not given
 */
public record SipEvaluation(
    int version,
    LocalDate day,
    @Nullable Integer helped,
    String personsView,
    String staffsView,
    Id<Staff> recordedBy,
    Instant recordedAt) {}
