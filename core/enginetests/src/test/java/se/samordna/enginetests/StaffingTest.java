package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.engine.organisation.KeptStaffing;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.UnitCaseload;
import se.samordna.model.Thresholds.Level;
import se.samordna.organisation.Absence;
import se.samordna.organisation.Assignment;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staffing;
import se.samordna.organisation.Staffing.NewAbsence;
import se.samordna.organisation.Staffing.Period;
import se.samordna.refusal.Refusal;
import se.samordna.store.OpenedStores;

/** Parts of full time from a day on, and absences, as the caseload counts them. */
@OnBothDatabases
class StaffingTest {
  private static final LocalDate FIRST_OF_MARCH = LocalDate.of(2027, 3, 1);

  private final House house;
  private final FactTeam team;
  private final Staffing staffing;

  StaffingTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house);
    staffing = new KeptStaffing(house.store, house.work);
  }

  private void annaHas(int count) {
    for (int i = 0; i < count; i++) {
      Actives.write(house, team.anna, house.person(team.anna, "Person", "Nummer " + i));
    }
  }

  private CaseloadFigure annas() {
    return team.caseloads.of(team.leader, house.unit.id()).get(0).coordinators().stream()
        .filter(figure -> team.anna.staff().equals(figure.staff()))
        .findFirst()
        .orElseThrow();
  }

  private List<Period> annasPeriods(LocalDate since) {
    return staffing.since(team.leader, house.unit.id(), since).periods().stream()
        .filter(period -> period.assignment().staff().equals(team.anna.staff()))
        .toList();
  }

  private Assignment change(Caller by, String fte, LocalDate from) {
    Id<Assignment> newest =
        annasPeriods(FIRST_OF_MARCH).stream()
            .reduce((first, second) -> second)
            .map(period -> period.assignment().id())
            .orElseThrow();
    return staffing.change(by, house.unit.id(), newest, new BigDecimal(fte), true, from);
  }

  @Test
  void a_part_of_full_time_changes_on_its_day_and_what_held_before_is_kept() {
    annaHas(16);
    LocalDate april = LocalDate.of(2027, 4, 1);
    change(team.leader, "0.50", april);

    assertThat(annasPeriods(FIRST_OF_MARCH))
        .as("what is to come is shown")
        .extracting(period -> period.assignment().fte().toPlainString())
        .containsExactly("0.80", "0.50");
    assertThat(annas().perFte()).isEqualByComparingTo("20.0");
    house.clock.pass(Duration.ofDays(30));
    assertThat(annas().perFte()).as("the last of March").isEqualByComparingTo("20.0");
    house.clock.pass(Duration.ofDays(1));
    assertThat(annas().perFte()).as("the first of April").isEqualByComparingTo("32.0");
    assertThat(annas().level()).isEqualTo(Level.OVER_HARD);
    assertThat(annasPeriods(FIRST_OF_MARCH))
        .as("what was is still known")
        .first()
        .satisfies(period -> assertThat(period.assignment().to()).isEqualTo("2027-03-31"));
  }

  @Test
  void what_is_planned_may_be_planned_otherwise_and_what_has_held_may_not() {
    LocalDate april = LocalDate.of(2027, 4, 1);
    change(team.leader, "0.50", april);
    change(team.leader, "0.60", april);
    assertThat(annasPeriods(FIRST_OF_MARCH))
        .extracting(period -> period.assignment().fte().toPlainString())
        .containsExactly("0.80", "0.60");

    house.clock.pass(Duration.ofDays(31));
    assertRefused(() -> change(team.leader, "0.70", april), "CM-1012");
    assertRefused(() -> change(team.leader, "0.70", LocalDate.of(2027, 3, 1)), "CM-1012");
  }

  @Test
  void a_part_of_full_time_is_within_its_limits_and_exact() {
    assertRefused(() -> change(team.leader, "0.04", LocalDate.of(2027, 4, 1)), "CM-1003");
    assertRefused(() -> change(team.leader, "1.01", LocalDate.of(2027, 4, 1)), "CM-1003");
    assertRefused(() -> change(team.leader, "0.333", LocalDate.of(2027, 4, 1)), "CM-1003");
    assertThat(change(team.leader, "0.05", LocalDate.of(2027, 4, 1)).fte())
        .isEqualByComparingTo("0.05");
  }

  @Test
  void those_who_answer_for_the_unit_change_it_and_nobody_else() {
    Caller manager =
        team.staff("Maj", "Chefsson", Role.UNIT_MANAGER, Profession.SOCIAL_WORKER, "1.00");
    Caller elsewhere = house.staff(Role.TEAM_LEADER, Profession.NURSE, house.unit("FACT Söder"));
    LocalDate april = LocalDate.of(2027, 4, 1);

    assertRefused(() -> change(team.anna, "0.50", april), "CM-5004");
    assertRefused(() -> change(elsewhere, "0.50", april), "CM-1014");
    assertRefused(() -> staffing.since(elsewhere, house.unit.id(), april), "CM-1014");
    assertThat(change(manager, "0.50", april).fte()).isEqualByComparingTo("0.5");
  }

  @Test
  void an_absence_names_who_stands_in_and_the_uncovered_are_listed_with_the_deputy() {
    annaHas(2);
    Absence absence =
        staffing.absent(
            team.leader,
            house.unit.id(),
            new NewAbsence(
                team.anna.staff(), FIRST_OF_MARCH, LocalDate.of(2027, 3, 15), team.leader.staff()));

    assertThat(absence.takesThePost()).isTrue();
    UnitCaseload fact = team.caseloads.of(team.leader, house.unit.id()).get(0);
    assertThat(fact.uncovered())
        .hasSize(2)
        .allSatisfy(
            row -> {
              assertThat(row.personName()).startsWith("Person Nummer");
              assertThat(row.coordinatorName()).isEqualTo("Anna Region");
              assertThat(row.deputyName()).isEqualTo("Tove Ledarlund");
            });
    assertThat(annas().level()).isEqualTo(Level.UNCOVERED);
  }

  @Test
  void an_absence_that_ends_early_gives_the_post_back_when_it_becomes_short_enough() {
    annaHas(2);
    Absence open =
        staffing.absent(
            team.leader,
            house.unit.id(),
            new NewAbsence(team.anna.staff(), LocalDate.of(2027, 2, 20), null, null));
    assertThat(annas().level()).as("nobody knows for how long").isEqualTo(Level.UNCOVERED);

    staffing.endAbsence(team.leader, house.unit.id(), open.id(), LocalDate.of(2027, 3, 6));
    assertThat(annas().level()).as("15 days").isEqualTo(Level.UNCOVERED);
    staffing.endAbsence(team.leader, house.unit.id(), open.id(), LocalDate.of(2027, 3, 5));
    assertThat(annas().level()).as("14 days").isEqualTo(Level.WITHIN);
    assertRefused(
        () ->
            staffing.endAbsence(team.leader, house.unit.id(), open.id(), LocalDate.of(2027, 2, 19)),
        "CM-1012");
  }

  @Test
  void nobody_stands_in_for_themselves_nor_from_outside_the_team() {
    Caller elsewhere = house.staff(Role.CARE_STAFF, Profession.NURSE, house.unit("FACT Söder"));
    for (Caller deputy : List.of(team.anna, elsewhere)) {
      assertRefused(
          () ->
              staffing.absent(
                  team.leader,
                  house.unit.id(),
                  new NewAbsence(team.anna.staff(), FIRST_OF_MARCH, null, deputy.staff())),
          "CM-3006");
    }
    assertRefused(
        () ->
            staffing.absent(
                team.leader,
                house.unit.id(),
                new NewAbsence(elsewhere.staff(), FIRST_OF_MARCH, null, null)),
        "CM-1014");
  }

  private static void assertRefused(Runnable asked, String code) {
    assertThatThrownBy(asked::run)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.problems().get(0).code().id()).isEqualTo(code));
  }
}
