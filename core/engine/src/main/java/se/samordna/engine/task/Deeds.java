package se.samordna.engine.task;

import se.samordna.engine.access.Access;

/** Hears what is done for persons, which may be what their tasks ask for. */
public interface Deeds {
  /** Within the transaction that records the deed. */
  void done(Access access, Deed deed);
}
