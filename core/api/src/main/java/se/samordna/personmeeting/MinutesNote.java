package se.samordna.personmeeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * What the provider documents of a meeting in its own record. Whoever wrote it may change it until
 * it is signed; after that it is put right by one more note.
 *
 * @param corrects the signed note that it puts right, {@code null} for none
 * @param signedAt {@code null} before
 */
public record MinutesNote(
    Id<MinutesNote> id,
    @Nullable Id<MinutesNote> corrects,
    String text,
    Id<Staff> writtenBy,
    String writtenByName,
    Instant writtenAt,
    @Nullable Instant signedAt) {
  /** Whether it never changes any more. */
  public boolean isSigned() {
    return signedAt != null;
  }
}
