package se.samordna.past;

import java.time.Instant;
import java.util.List;
import se.samordna.Id;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;

/**
 * Who could read of a person at a moment, by today's table of rights.
 *
 * @param protection how protected the person's identity was
 * @param readers by unit and in Swedish order of names
 */
public record RightsThen(
    Id<Person> person, Instant at, Protection protection, List<ReaderThen> readers) {
  public RightsThen {
    readers = List.copyOf(readers);
  }

  /**
   * Somebody who could read, by which assignment and why.
   *
   * @param lessBlocked whether all but what the person had blocked for the unit; told to those
   *     alone who may know which unit's writing was blocked
   */
  public record ReaderThen(
      Id<Unit> unit,
      String unitName,
      Id<Staff> staff,
      String staffName,
      Role role,
      Because because,
      boolean lessBlocked) {}

  /** Why somebody could read. */
  public enum Because {
    /** The unit took part in the person's care. */
    TAKES_PART,
    /** The identity was protected, and they were the lead coordinator. */
    COORDINATED,
    /** The identity was protected, and they led a unit that took part. */
    LED,
    /** The identity was protected, and they stood on the person's list. */
    LISTED,
    /** The identity was protected, and they had opened in an emergency. */
    EMERGENCY
  }
}
