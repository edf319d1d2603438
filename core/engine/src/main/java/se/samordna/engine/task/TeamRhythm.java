package se.samordna.engine.task;

import java.util.List;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.organisation.Unit;
import se.samordna.task.TeamTask;

/** What a team is to do together. */
public interface TeamRhythm {
  /** By the models of the unit's open enrolments, soonest first. */
  List<TeamTask> of(Access access, Id<Unit> unit);
}
