package se.samordna.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * What is looked for in the audit trail. What is {@code null} is any. Without a member of staff and
 * without a person the days are needed, and are {@link AuditReviews#MOST_DAYS} at most: what a
 * search costs may not grow with the trail.
 *
 * @param from the first day
 * @param to the last day
 */
public record AuditQuery(
    @Nullable Id<Staff> staff,
    @Nullable Id<Person> person,
    @Nullable Id<Unit> unit,
    @Nullable Action action,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    PageRequest page) {

  /** All that is about one person. */
  public static AuditQuery of(Id<Person> person, PageRequest page) {
    return new AuditQuery(null, person, null, null, null, null, page);
  }
}
