package se.samordna.merge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/**
 * That two rows were found to be the same human. Nothing of either is lost: each row that came over
 * is remembered, and goes back when the merge is undone.
 *
 * @param survivor the row that remains
 * @param merged the row that leads to it
 * @param mergedName as the merged row has it
 * @param undoneAt {@code null} as long as it holds
 */
public record Merge(
    Id<Merge> id,
    Id<Person> survivor,
    Id<Person> merged,
    String mergedName,
    String reason,
    Id<Staff> by,
    String byName,
    Instant at,
    @Nullable Instant undoneAt,
    @Nullable Id<Staff> undoneBy,
    String undoneReason) {
  /** Whether it has not been undone. */
  public boolean holds() {
    return undoneAt == null;
  }
}
