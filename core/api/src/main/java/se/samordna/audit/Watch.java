package se.samordna.audit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/**
 * That auditors keep a special eye on who reads of somebody: a person known to many, or one whose
 * record may be read without need. Each access since its first day that is about them alone is in
 * the month's sample; lists on which they stand among others are not. It is for auditors alone.
 *
 * @param personName empty when the identity is protected
 * @param reason as it was written
 * @param from the first day, which may be before it was recorded
 * @param endsAt the first moment that is not watched
 * @param byName empty for somebody whose identity is protected
 * @param endedBy who ended it before its time, {@code null} when nobody has
 */
public record Watch(
    Id<Watch> id,
    Id<Person> person,
    String personName,
    String reason,
    LocalDate from,
    Instant endsAt,
    Id<Staff> by,
    String byName,
    Instant begunAt,
    @Nullable Id<Staff> endedBy) {
  /** The most months ahead that one is for; ours (sources.md, audit). */
  public static final int MONTHS = 12;

  /** Whether it still goes on at a moment. */
  public boolean goesOn(Instant at) {
    return at.isBefore(endsAt);
  }
}
