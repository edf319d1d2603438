package se.samordna.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.network.Said;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/**
 * That the person does not want a crisis plan. It is the person's to change at any time, and is
 * asked about again; a crisis plan that there is stays in use.
 *
 * @param words the person's words, and why if the person has told; may be empty
 * @param said who said it, on which day and how
 * @param askBy the day by which the person is asked again
 * @param recordedBy {@code null} when the person said it themselves, by their own login
 * @param endedAt when the person changed it, or said so anew; {@code null} while it holds
 */
public record CrisisPlanDecline(
    Id<CrisisPlanDecline> id,
    Id<Person> person,
    String words,
    Said said,
    LocalDate askBy,
    @Nullable Id<Staff> recordedBy,
    Instant recordedAt,
    @Nullable Instant endedAt) {

  /** Whether it is the person's word now. */
  public boolean holds() {
    return endedAt == null;
  }
}
