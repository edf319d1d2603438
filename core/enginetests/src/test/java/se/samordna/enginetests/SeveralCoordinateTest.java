package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.coordination.Appointment;
import se.samordna.coordination.AppointmentGround;
import se.samordna.coordination.CoordinationRole;
import se.samordna.coordination.Coordinations.NewAppointment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.SeveralCoordinate;
import se.samordna.enrolment.SeveralCoordinate.Coordinates;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.PersonChange;
import se.samordna.person.Protection;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages.Shown;

/** Whoever is coordinated in two units stands in both leaders' lists until one leads. */
@OnBothDatabases
class SeveralCoordinateTest {
  private final House house;
  private final FactTeam team;
  private final Unit south;
  private final Caller southLeader;
  private final Caller southNurse;

  SeveralCoordinateTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house);
    south = house.unit("FACT Söder");
    team.enable(south);
    southLeader = house.staff(Role.TEAM_LEADER, Profession.SOCIAL_WORKER, south);
    southNurse = house.staff(Role.CARE_STAFF, Profession.NURSE, south);
  }

  private List<SeveralCoordinate> at(Caller caller, Unit unit) {
    return team.caseloads.several(caller, unit.id());
  }

  /** Led at one unit, and by somebody else who waits for them at the other. */
  private void led(Person person) {
    Actives.write(house, team.anna, person);
    Actives.write(
        house, southNurse, person, new Actives.In(south, "fact", 2, Lifecycle.WAITING, "INTAKE"));
  }

  @Test
  void the_same_person_stands_in_both_leaders_lists_with_everybody_who_coordinates() {
    Person alma = house.person(team.anna, "Alma", "Exempel");
    led(alma);
    Actives.write(house, team.anna, house.person(team.anna, "Bo", "Skiss"));

    for (Caller leader : List.of(team.leader, southLeader)) {
      Unit own = leader == southLeader ? south : house.unit;
      assertThat(at(leader, own))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.person()).isEqualTo(alma.id());
                assertThat(one.personName()).isEqualTo("Alma Exempel");
                assertThat(one.coordinators())
                    .extracting(Coordinates::staff)
                    .containsExactlyInAnyOrder(team.anna.staff(), southNurse.staff());
                assertThat(one.coordinators())
                    .extracting(Coordinates::unitName)
                    .contains("FACT Söder");
                assertThat(one.coordinators()).allMatch(Coordinates::leads);
              });
    }
    assertThat(house.newest(alma.id()).orElseThrow().action())
        .as("that the name was read stands in the log")
        .isEqualTo(Action.CASELOAD_READ);
    try (TeamPages pages = new TeamPages(team)) {
      Shown page = pages.of(team.leader).get("/caseload/" + house.unit.id() + "/several");
      assertThat(page.words()).contains("Alma Exempel", "FACT Söder").doesNotContain("Bo Skiss");
      assertThat(page.page().select("#several tbody a")).hasSize(1);
    }
  }

  @Test
  void whoever_coordinates_beside_counts_until_it_ends() {
    Person alma = house.person(team.anna, "Alma", "Exempel");
    Actives.write(house, team.anna, alma);
    house.store.write(
        tx -> {
          tx.careRelations()
              .open(
                  house.provider.id(), alma.id(), south.id(), "registered", house.clock.instant());
          return alma;
        });
    Appointment beside =
        team.coordinations.appoint(
            southLeader,
            alma.id(),
            new NewAppointment(
                CoordinationRole.CO_COORDINATOR,
                southNurse.staff(),
                south.id(),
                AppointmentGround.NEEDED,
                "",
                southLeader.staff(),
                house.today()));

    assertThat(at(southLeader, south))
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.coordinators())
                    .extracting(Coordinates::leads)
                    .containsExactly(true, false));
    assertThat(at(team.leader, house.unit)).hasSize(1);
    team.coordinations.end(southLeader, beside.id(), "Anna leder ensam.");
    assertThat(at(southLeader, south)).isEmpty();
    assertThat(at(team.leader, house.unit)).isEmpty();
  }

  @Test
  void a_manager_reads_no_name_and_a_protected_person_is_there_for_the_named_alone() {
    led(house.person(team.anna, "Alma", "Exempel"));
    Person elin =
        house.person(
            team.anna,
            new PersonChange("Elin", "Hemlund", "", null, Protection.SECRECY_MARKING, "", "", ""),
            "");
    led(elin);
    Caller manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE);
    Caller colleague = house.nurse();

    assertThat(at(manager, house.unit))
        .extracting(SeveralCoordinate::personName)
        .allMatch(name -> name.startsWith("Person "));
    assertThat(at(colleague, house.unit))
        .extracting(SeveralCoordinate::personName)
        .containsExactly("Alma Exempel");
    assertThat(at(team.leader, house.unit))
        .hasSize(2)
        .extracting(SeveralCoordinate::personName)
        .noneMatch(name -> name.contains("Elin"));
  }

  @Test
  void another_unit_and_another_provider_are_refused() {
    led(house.person(team.anna, "Alma", "Exempel"));

    assertThat(Refused.by(() -> at(southLeader, house.unit))).isNotEmpty();
    Caller stranger = new House(house.store).nurse();
    assertThat(Refused.by(() -> at(stranger, house.unit))).containsExactly("CM-1014");
  }
}
