package se.samordna.network;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * The person's word that something is wrong in what stands of them: a contact, a meeting, a shared
 * decision. What stands stays and the note stands beside it (PDL 3 kap. 8 §, LSS 21 b §).
 *
 * @param words what is wrong and what is right, in the person's words
 * @param recordedBy {@code null} when the person wrote it themselves, by their own login
 */
public record Correction(
    Id<Correction> id,
    String words,
    Said said,
    @Nullable Id<Staff> recordedBy,
    Instant recordedAt) {}
