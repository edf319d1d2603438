package se.samordna.engine.demo;

import java.util.List;
import java.util.Map;
import se.samordna.access.Caller;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * What has just been made as demo data.
 *
 * @param region the region, and {@code fact} its FACT team
 * @param staff the region's and the municipality's staff as callers, by user name
 * @param persons the FACT team's persons, in the order made
 */
public record DemoHouse(
    Provider region, Unit fact, Map<String, Caller> staff, List<Person> persons) {
  public DemoHouse {
    staff = Map.copyOf(staff);
    persons = List.copyOf(persons);
  }

  /** A member of staff by user name. */
  public Caller caller(String userName) {
    Caller caller = staff.get(userName);
    if (caller == null) {
      throw new IllegalArgumentException("No demo staff " + userName);
    }
    return caller;
  }
}
