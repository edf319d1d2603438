package se.samordna.engine.task;

import se.samordna.engine.access.Access;
import se.samordna.meeting.MeetingType;

/** Hears what is done for persons, which may be what their tasks ask for. */
public interface Deeds {
  /** Within the transaction that records the deed. */
  void done(Access access, Deed deed);

  /**
   * A meeting of the type about the person of the access was planned, came on another day, was
   * called off or was held: what is to be done before such meetings follows. Within the transaction
   * that says so.
   */
  void rebooked(Access access, MeetingType type);
}
