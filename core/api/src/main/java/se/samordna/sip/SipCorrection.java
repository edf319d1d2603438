package se.samordna.sip;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.network.Said;
import se.samordna.organisation.Staff;

/**
 * The person's word that something in an adopted version of a SIP is wrong. The version stays as it
 * was adopted and the note stands beside it (PDL 3 kap. 8 §).
 *
 * @param version the number of the version
 * @param words what is wrong and what is right, in the person's words
 * @param recordedBy {@code null} when the person wrote it themselves, by their own login
 */
public record SipCorrection(
    Id<SipCorrection> id,
    int version,
    String words,
    Said said,
    @Nullable Id<Staff> recordedBy,
    Instant recordedAt) {}
