package se.samordna.engine.task;

import java.time.Instant;
import java.util.Set;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/**
 * Something that was done for a person and is now on record.
 *
 * @param what which kind of contact, meeting or plan record, or the form's url
 * @param by whoever made the record or took part
 * @param at when it was done, which may be before it was recorded
 * @param record which record it is: its id, or a crisis plan's version
 */
public record Deed(
    Id<Person> person, Kind kind, String what, Set<Id<Staff>> by, Instant at, String record) {
  public Deed {
    by = Set.copyOf(by);
  }

  /** What is on record. */
  public enum Kind {
    CONTACT,
    MEETING,
    PLAN,
    FORM
  }
}
