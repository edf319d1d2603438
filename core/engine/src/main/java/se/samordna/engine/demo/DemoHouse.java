package se.samordna.engine.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import se.samordna.access.Caller;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** What the demo data hangs on: a region with its FACT team, staff, and persons as they arrive. */
public final class DemoHouse {
  private static final List<String> COORDINATORS = List.of("anna", "nils", "sara", "omar");

  private final Provider region;
  private final Unit fact;
  private final Map<String, Caller> staff;
  private final SortedMap<Integer, Person> persons = new TreeMap<>();

  DemoHouse(Provider region, Unit fact, Map<String, Caller> staff) {
    this.region = region;
    this.fact = fact;
    this.staff = Map.copyOf(staff);
  }

  /** The region. */
  public Provider region() {
    return region;
  }

  /** The region's FACT team. */
  public Unit fact() {
    return fact;
  }

  /** The team's persons by their places; who has not come yet is not among them. */
  public List<Person> persons() {
    return List.copyOf(persons.values());
  }

  void arrived(int place, Person person) {
    persons.put(place, person);
  }

  Person person(int place) {
    return Objects.requireNonNull(persons.get(place), "Not here yet");
  }

  /** Who holds it together for the person of that place. */
  Caller coordinator(int place) {
    return caller(COORDINATORS.get(place % COORDINATORS.size()));
  }

  /**
   * Who of the team writes of the person of that place; of a protected one only the coordinator,
   * who is named.
   */
  Caller colleague(int place, String userName) {
    return place == DemoPersons.PROTECTED ? coordinator(place) : caller(userName);
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
