package se.samordna.past;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.enrolment.UnitCaseload;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * How it was at a past moment. Each call is one access; safe for use by many threads.
 *
 * <p>Who may read is decided by how it is now: a past moment opens nothing that is closed today.
 * What was recorded is shown as it stood in the system at the moment, the moment included; names of
 * persons, staff and units are those of today. Staffing and limits are those of the moment's day in
 * Europe/Stockholm.
 *
 * <p>Every call refuses a moment that has not come as {@code CM-1012}.
 */
@ProviderType
public interface Past {
  /** What stood of a person. */
  PersonThen person(Caller caller, Id<Person> person, Instant at);

  /** A unit's board, longest on the board first. */
  BoardThen board(Caller caller, Id<Unit> unit, Instant at);

  /**
   * A unit's caseloads, one for each model that somebody was in. Weights are by the models' rules
   * of today; the rows carry no revision.
   */
  List<UnitCaseload> caseload(Caller caller, Id<Unit> unit, Instant at);

  /**
   * Whom a unit's group supervisions were about at the moment: those whom the group was with, and
   * those whose next step nobody had followed up, the oldest first. Of somebody whose care the unit
   * no longer takes part in there is nothing.
   */
  List<SupervisedThen> supervision(Caller caller, Id<Unit> unit, Instant at);

  /** Who could read of a person. */
  RightsThen rights(Caller caller, Id<Person> person, Instant at);
}
