package se.samordna.meeting;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;

/**
 * The team's own notes of its meetings. Each call is one access; safe for use by many threads. When
 * they go is decided by the organisation ({@link se.samordna.disposal.Disposals}).
 */
@ProviderType
public interface WorkingNotes {
  /** The notes of a meeting, oldest first. */
  List<WorkingNote> of(Caller caller, Id<Meeting> meeting);

  /**
   * Writes one more note; none is ever changed.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1003} at {@code /meeting} when it is one person's
   *     meeting, whose notes belong in that person's record
   */
  WorkingNote write(Caller caller, Id<Meeting> meeting, String text);
}
