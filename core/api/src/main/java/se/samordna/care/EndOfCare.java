package se.samordna.care;

import se.samordna.Id;
import se.samordna.organisation.Unit;

/**
 * That a unit takes no part in a person's care any more.
 *
 * @param unit one of the caller's
 */
public record EndOfCare(Id<Unit> unit, WhyEnded reason) {

  /** Why; codes alone, since a unit that keeps no record writes no words. */
  public enum WhyEnded {
    /** What the unit was there for is done. */
    CLOSED,
    /** The person has moved. */
    MOVED,
    /** Another unit goes on. */
    ANOTHER_UNIT,
    /** The person has declined. */
    DECLINED,
    /** It came to nothing. */
    NEVER_BEGAN,
    /** The person was registered here in error. */
    IN_ERROR,
    /** The person is dead. */
    DECEASED,
    /** The door was open for a time, and the time is over. */
    DOOR_CLOSED
  }
}
