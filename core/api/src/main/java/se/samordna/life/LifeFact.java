package se.samordna.life;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/**
 * How a part of a person's life was on a day, and who said so. It is never changed: a correction is
 * a row of its own that names the one before it.
 *
 * @param words more about it, in words; may be empty
 * @param saidBy who said so; whoever wrote it down is {@code recordedBy}
 * @param corrects the row that it stands in the place of, {@code null} for a first one
 * @param reason why it was corrected, empty for a first one
 * @param corrected whether another row stands in its place
 */
public record LifeFact(
    Id<LifeFact> id,
    Id<Person> person,
    LifeState state,
    String words,
    LocalDate day,
    SaidBy saidBy,
    Id<Staff> recordedBy,
    Instant recordedAt,
    @Nullable Id<LifeFact> corrects,
    String reason,
    boolean corrected) {

  /** Who said so. */
  public enum SaidBy {
    PERSON,
    CLOSE_ONE,
    STAFF,
    OTHERS
  }
}
