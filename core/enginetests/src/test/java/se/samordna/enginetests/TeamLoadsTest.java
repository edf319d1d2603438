package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.figure.SmallCounts;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.TeamLoad;
import se.samordna.enrolment.UnitCaseload;
import se.samordna.model.Thresholds.Level;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.refusal.Refusal;
import se.samordna.rule.Rule;
import se.samordna.store.AuditRows;
import se.samordna.store.OpenedStores;

/** How all teams stand is what each team's own caseload says, and names nobody. */
@OnBothDatabases
class TeamLoadsTest {
  private static final List<Place> PLACES =
      List.of(
          in("fact", 2, Lifecycle.ACTIVE, "INDIVIDUAL"),
          in("fact", 2, Lifecycle.ACTIVE, "BOARD"),
          in("fact", 2, Lifecycle.WAITING, "INTAKE"),
          in("integrated-psychiatry", 1, Lifecycle.ACTIVE, "START"),
          in("integrated-psychiatry", 1, Lifecycle.ACTIVE, "WORKING"),
          in("integrated-psychiatry", 1, Lifecycle.ACTIVE, "MAINTENANCE"),
          in("gone", 1, Lifecycle.ACTIVE, "SOMEWHERE"));

  private final House house;
  private final FactTeam team;
  private final Unit south;
  private final Caller admin;

  TeamLoadsTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house);
    team.models.add(
        Path.of("..", "..", "model-integrated-psychiatry", "src", "main", "resources", "model"));
    south = house.unit("Teamet Söder");
    admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
  }

  private static Place in(String model, int major, Lifecycle lifecycle, String phase) {
    return new Place(model, major, lifecycle, phase);
  }

  private void fill(int persons, List<Caller> workers, Random random) {
    for (int i = 0; i < persons; i++) {
      Place place = PLACES.get(random.nextInt(PLACES.size()));
      Caller worker = workers.get(random.nextInt(workers.size()));
      Actives.write(
          house,
          worker,
          house.person(team.anna, "Person", "Nummer " + i),
          new Actives.In(
              random.nextInt(3) == 0 ? south : house.unit,
              place.model(),
              place.major(),
              place.lifecycle(),
              place.phase()));
    }
  }

  @Test
  void every_team_stands_as_its_own_caseload_says() {
    Caller karin = house.staff(Role.CARE_STAFF, Profession.NURSE, south);
    Caller manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE, south);
    fill(260, List.of(team.anna, team.leader, karin), new Random(7));

    List<TeamLoad> teams = team.caseloads.teams(admin);

    assertThat(team.caseloads.teams(manager)).isEqualTo(teams);
    int compared = 0;
    for (Unit unit : List.of(house.unit, south)) {
      Caller reader = unit.equals(south) ? karin : team.anna;
      for (UnitCaseload own : team.caseloads.of(reader, unit.id())) {
        TeamLoad told =
            teams.stream()
                .filter(one -> one.unit().equals(unit.id()) && one.model().equals(own.model()))
                .findFirst()
                .orElseThrow();
        assertThat(told.team()).as(own.model()).isEqualTo(own.team());
        assertThat(told.coordinators()).isEqualTo(own.coordinators().size());
        assertThat(told.overTarget()).isEqualTo(at(own, Level.OVER_TARGET));
        assertThat(told.overSoft()).isEqualTo(at(own, Level.OVER_SOFT) + at(own, Level.OVER_HARD));
        assertThat(told.uncovered()).isEqualTo(SmallCounts.shown(own.uncovered().size()));
        assertThat(told.waiting()).isEqualTo(SmallCounts.shown(own.waiting().size()));
        own.coordinators().stream()
            .filter(one -> one.perFte() != null)
            .map(CaseloadFigure::perFte)
            .max(Comparable::compareTo)
            .ifPresent(
                most ->
                    assertThat(told.fullest().orElseThrow().perFte()).isEqualByComparingTo(most));
        compared++;
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(6);
    assertThat(teams).anySatisfy(one -> assertThat(one.overSoft()).isPositive());
    assertThat(teams.stream().filter(this::ours).map(TeamLoad::model))
        .contains("fact", "integrated-psychiatry", "gone");
  }

  private boolean ours(TeamLoad one) {
    return one.unit().equals(house.unit.id()) || one.unit().equals(south.id());
  }

  private static int at(UnitCaseload own, Level level) {
    return (int) own.coordinators().stream().filter(one -> one.level() == level).count();
  }

  @Test
  void where_a_models_own_rule_weighs_each_enrolment_is_weighed() {
    team.models.addWeighing(
        Path.of("..", "engine", "src", "test", "resources", "sound"),
        Rule.weight((facts, parameters) -> BigDecimal.valueOf(3)));
    for (int i = 0; i < 6; i++) {
      Actives.write(
          house,
          team.anna,
          house.person(team.anna, "Person", "Nummer " + i),
          new Actives.In(house.unit, "beside", 1, Lifecycle.ACTIVE, "BESIDE"));
    }

    TeamLoad beside =
        team.caseloads.teams(admin).stream()
            .filter(one -> one.unit().equals(house.unit.id()) && one.model().equals("beside"))
            .findFirst()
            .orElseThrow();

    assertThat(beside.persons()).isEqualTo(6);
    assertThat(beside.fullest().orElseThrow().load()).isEqualByComparingTo("18");
  }

  @Test
  void it_follows_who_coordinates_and_names_no_person() {
    fill(40, List.of(team.anna), new Random(11));
    TeamLoad before = fact();

    Actives.write(house, team.leader, house.person(team.anna, "Alma", "Exempel"));

    TeamLoad after = fact();
    assertThat(after.persons()).isEqualTo(before.persons() + 1);
    assertThat(after.toString()).doesNotContain("Nummer", "Exempel");
    assertThat(after.fullest().orElseThrow().staff()).isEqualTo(team.anna.staff());
    assertThat(AuditRows.by(house.store, admin.staff(), Action.TEAM_LOADS_READ)).isEqualTo(2);
  }

  private TeamLoad fact() {
    return team.caseloads.teams(admin).stream()
        .filter(one -> one.unit().equals(house.unit.id()) && one.model().equals("fact"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoever_cares_for_persons_of_one_team_is_not_told_of_the_others() {
    assertThatThrownBy(() -> team.caseloads.teams(team.anna)).isInstanceOf(Refusal.class);
  }

  private record Place(String model, int major, Lifecycle lifecycle, String phase) {}
}
