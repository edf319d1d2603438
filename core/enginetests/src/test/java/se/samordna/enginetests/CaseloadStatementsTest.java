package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.enrolment.UnitCaseload;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.store.OpenedStores;

/** That neither persons nor workers add to the statements that a caseload takes. */
class CaseloadStatementsTest {
  private final OpenedStores.Watched watched = OpenedStores.watched();
  private House house;
  private FactTeam team;

  @BeforeEach
  void open() {
    house = new House(watched.opened().store());
    team = new FactTeam(house);
  }

  @AfterEach
  void close() {
    watched.opened().close();
  }

  @Test
  void three_hundred_persons_and_twenty_workers_are_counted_in_as_many_statements_as_one() {
    fill(1, List.of(team.anna));
    caseload();
    List<String> forOne = statements();
    List<Caller> workers = new ArrayList<>(List.of(team.anna, team.leader));
    for (int i = workers.size(); i < 20; i++) {
      workers.add(team.staff("Karin", "Nr " + i, Role.CARE_STAFF, Profession.NURSE, "0.75"));
    }
    fill(299, workers);
    caseload();

    List<String> forAll = statements();
    UnitCaseload fact = caseload();
    assertThat(forAll).isEqualTo(forOne).hasSizeLessThanOrEqualTo(9);
    assertThat(fact.coordinators()).hasSize(20);
    assertThat(fact.team().orElseThrow().persons()).isEqualTo(300);
    assertThat(fact.coordinators().stream().mapToInt(one -> one.persons()).sum()).isEqualTo(300);
  }

  @Test
  void a_page_of_those_who_wait_takes_as_many_statements_for_fifty_as_for_two() {
    waiting(2);
    List<String> forTwo = waitingPage();
    waiting(48);
    List<String> forFifty = waitingPage();
    assertThat(forFifty).isEqualTo(forTwo).hasSizeLessThanOrEqualTo(15);
  }

  @Test
  void all_teams_are_counted_in_as_many_statements_for_three_hundred_persons_as_for_one() {
    Caller admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    fill(1, List.of(team.anna));
    List<String> forOne = teams(admin);
    house.unit("Teamet Söder");
    fill(299, List.of(team.anna, team.leader));

    assertThat(teams(admin)).isEqualTo(forOne).hasSizeLessThanOrEqualTo(10);
  }

  private List<String> teams(Caller admin) {
    team.caseloads.teams(admin);
    watched.statements().taken();
    assertThat(team.caseloads.teams(admin)).isNotEmpty();
    return watched.statements().taken();
  }

  private void fill(int persons, List<Caller> workers) {
    for (int i = 0; i < persons; i++) {
      Caller worker = workers.get(i % workers.size());
      Actives.write(house, worker, house.person(team.anna, "Person", "Nummer " + i));
    }
  }

  private void waiting(int persons) {
    for (int i = 0; i < persons; i++) {
      Actives.waiting(house, team.anna, house.person(team.anna, "Person", "Väntar " + i));
    }
  }

  private List<String> waitingPage() {
    // who is shown is kept once, the first time; after that it is found
    read();
    watched.statements().taken();
    assertThat(read()).isNotEmpty();
    return watched.statements().taken();
  }

  private List<?> read() {
    return team.caseloads.waiting(team.leader, house.unit.id(), PageRequest.first(50)).rows();
  }

  private List<String> statements() {
    watched.statements().taken();
    caseload();
    return watched.statements().taken();
  }

  private UnitCaseload caseload() {
    return team.caseloads.of(team.leader, house.unit.id()).get(0);
  }
}
