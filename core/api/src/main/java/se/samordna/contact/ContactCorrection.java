package se.samordna.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.network.Said;
import se.samordna.organisation.Staff;

/**
 * The person's word that something in a contact or a note is wrong. What was recorded stays and the
 * note stands beside it (PDL 3 kap. 8 §, LSS 21 b §).
 *
 * @param words what is wrong and what is right, in the person's words
 * @param recordedBy {@code null} when the person wrote it themselves, by their own login
 */
public record ContactCorrection(
    Id<ContactCorrection> id,
    String words,
    Said said,
    @Nullable Id<Staff> recordedBy,
    Instant recordedAt) {}
