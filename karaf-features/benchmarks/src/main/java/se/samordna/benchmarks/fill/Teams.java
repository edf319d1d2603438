package se.samordna.benchmarks.fill;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.samordna.Id;
import se.samordna.benchmarks.population.CareModel;
import se.samordna.benchmarks.population.EnrolmentRow;
import se.samordna.benchmarks.population.Organisation.TeamRow;
import se.samordna.engine.store.OrganisationStore;
import se.samordna.engine.store.Tx;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;

/** The organisation that a population needs: each team is a unit with the staff of a team. */
final class Teams {
  /** The team whose board is read in measurements; it stands outside the population. */
  static final TeamRow LARGE_BOARD = new TeamRow(CareModel.FACT, 9_999, 0, 10);

  private static final Profession[] PROFESSIONS = {
    Profession.NURSE,
    Profession.CASE_MANAGER,
    Profession.SOCIAL_WORKER,
    Profession.OCCUPATIONAL_THERAPIST,
    Profession.PSYCHOLOGIST
  };

  private final Provider provider;
  private final Instant begun;
  private final LocalDate since;
  private final Map<String, Team> teams = new HashMap<>();

  /**
   * @param since before anything in the population happened
   */
  Teams(LocalDate since, Instant begun) {
    Principal principal =
        new Principal(id("principal"), "Region Påhittsland", Principal.Kind.REGION);
    this.provider =
        new Provider(id("provider"), principal.id(), principal.name(), Provider.Kind.HEALTH_CARE);
    this.since = since;
    this.begun = begun;
  }

  /** A unit and who works there. */
  record Team(Unit unit, List<Id<Staff>> workers, Id<Staff> leader) {}

  Provider provider() {
    return provider;
  }

  /** Begins the organisation and enables FACT in all of it. */
  void begin(Tx tx) {
    tx.organisations()
        .add(new Principal(provider.principal(), provider.name(), Principal.Kind.REGION));
    tx.organisations().add(provider);
    tx.modelSettings().enable(provider.id(), null, Fact.ID, "se.samordna.benchmarks", begun);
  }

  /** Adds a team with its workers, leader and psychiatrist. */
  void add(Tx tx, TeamRow row) {
    OrganisationStore organisations = tx.organisations();
    String name = row.equals(LARGE_BOARD) ? "Övningsenhet stor tavla" : row.name();
    Unit unit = new Unit(id("unit " + key(row)), provider.id(), name, null);
    organisations.add(unit);
    List<Id<Staff>> workers = new ArrayList<>();
    List<String> names = row.workerNames();
    for (int n = 0; n < names.size(); n++) {
      workers.add(
          hire(
              organisations,
              unit,
              names.get(n),
              Role.CARE_STAFF,
              PROFESSIONS[n % PROFESSIONS.length]));
    }
    Id<Staff> leader =
        hire(organisations, unit, key(row) + "-leader", Role.TEAM_LEADER, Profession.NURSE);
    hire(organisations, unit, key(row) + "-doctor", Role.CARE_STAFF, Profession.PSYCHIATRIST);
    teams.put(key(row), new Team(unit, List.copyOf(workers), leader));
  }

  private Id<Staff> hire(
      OrganisationStore organisations, Unit unit, String name, Role role, Profession profession) {
    Staff staff =
        new Staff(id("staff " + name), provider.id(), "Anställd", "Övning " + name, null, false);
    organisations.add(staff);
    boolean carries = role == Role.CARE_STAFF && profession != Profession.PSYCHIATRIST;
    organisations.add(
        provider.id(),
        new Assignment(
            id("assignment " + name),
            staff.id(),
            unit.id(),
            role,
            profession,
            new BigDecimal("1.00"),
            carries,
            since,
            null));
    return staff.id();
  }

  Team largeBoard() {
    return team(key(LARGE_BOARD));
  }

  /** The team of an enrolment. */
  Team of(EnrolmentRow row) {
    return team(row.model().id() + "-" + row.unit() + "-" + row.team());
  }

  private Team team(String key) {
    Team team = teams.get(key);
    if (team == null) {
      throw new IllegalStateException("No team " + key);
    }
    return team;
  }

  private static String key(TeamRow row) {
    return row.model().id() + "-" + row.unit() + "-" + row.team();
  }

  /** An id that the same name always gets, whatever the size of the population. */
  static <T> Id<T> id(String name) {
    return new Id<>(
        UUID.nameUUIDFromBytes(("samordna-population " + name).getBytes(StandardCharsets.UTF_8)));
  }
}
