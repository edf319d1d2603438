package se.samordna.engine.task;

import java.util.Collection;
import java.util.List;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.organisation.Unit;
import se.samordna.task.TeamTask;

/** What teams are to do together. */
public interface TeamRhythm {
  /**
   * By the models of the units' open enrolments, soonest first; in a number of statements that no
   * unit adds to.
   */
  List<TeamTask> of(Access access, Collection<Id<Unit>> units);
}
