package se.samordna.network;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;

/**
 * What the person let a member know for a time.
 *
 * @param recordedBy {@code null} when the person did it themselves, by their own login
 * @param recordedByName empty where nobody of the staff did
 * @param said who said so, when and how
 * @param personsWord the words, as far as they were recorded
 */
public record ScopeInterval(
    MemberScope scope,
    Instant from,
    @Nullable Instant to,
    @Nullable Id<Staff> recordedBy,
    String recordedByName,
    Said said,
    String personsWord) {
  /** What is agreed on from a moment on. */
  public static ScopeInterval from(
      MemberScope scope, Instant from, @Nullable Id<Staff> by, Said said, String personsWord) {
    return new ScopeInterval(scope, from, null, by, "", said, personsWord);
  }

  /** The same, over from a moment on. */
  public ScopeInterval until(Instant end) {
    return new ScopeInterval(scope, from, end, recordedBy, recordedByName, said, personsWord);
  }
}
