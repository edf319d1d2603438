package se.samordna.enrolment;

import java.time.Instant;
import java.util.List;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * A person whom staff of several units coordinate, as each of the units sees it.
 *
 * @param personName a place in the list instead of a name, as in {@link UnitCaseload}
 * @param coordinators everybody who leads or coordinates beside, those who lead first
 */
public record SeveralCoordinate(
    Id<Person> person, String personName, List<Coordinates> coordinators) {
  public SeveralCoordinate {
    coordinators = List.copyOf(coordinators);
  }

  /**
   * Somebody who coordinates.
   *
   * @param leads whether as the lead of an enrolment, or else as co-coordinator
   */
  public record Coordinates(
      Id<Unit> unit, String unitName, Id<Staff> staff, String name, boolean leads, Instant since) {}
}
