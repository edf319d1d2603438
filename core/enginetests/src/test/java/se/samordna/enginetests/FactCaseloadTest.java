package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.StepOutcome;
import se.samordna.enrolment.UnitCaseload;
import se.samordna.model.Thresholds;
import se.samordna.person.Person;
import se.samordna.store.OpenedStores;

/** The caseload of a FACT coordinator on 0.80 of full time, with the numbers of scenario F3. */
@OnBothDatabases
class FactCaseloadTest {
  private final House house;
  private final FactTeam team;

  FactCaseloadTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house);
  }

  /**
   * Persons whom Anna coordinates already, written past the rules: the rule is asked of the next.
   */
  private void annaHas(int count) {
    List<String> numbers = numbers();
    for (int i = 0; i < count; i++) {
      Person person = team.person("Person", "Nummer " + i, numbers.get(i));
      Actives.write(house, team.anna, person);
    }
  }

  private static List<String> numbers() {
    try (var in = FactCaseloadTest.class.getResourceAsStream("skatteverket-test-numbers.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private Id<Enrolment> cecilia() {
    return team.readyToEnrol(team.person("Cecilia", "Testdotter", "198805172387"), team.anna);
  }

  private CaseloadFigure annas() {
    UnitCaseload fact = team.caseloads.of(team.anna, house.unit.id()).get(0);
    return fact.coordinators().stream()
        .filter(figure -> team.anna.staff().equals(figure.staff()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void with_sixteen_the_next_one_is_over_the_target_and_wants_a_reason_in_writing() {
    annaHas(16);
    assertThat(annas().perFte()).isEqualByComparingTo("20.0");
    assertThat(annas().level()).isEqualTo(Thresholds.Level.WITHIN);
    Id<Enrolment> enrolment = cecilia();

    StepOutcome unsaid = team.enrol(enrolment, team.anna, "", "");
    assertThat(FactTeam.reasons(unsaid)).contains("caseload-within over-target");
    assertThat(unsaid.verdicts())
        .filteredOn(judged -> judged.rule().equals("caseload-within"))
        .singleElement()
        .satisfies(
            judged -> {
              assertThat(judged.title().sv()).isEqualTo("21,25 per heltid, över riktvärdet 20.");
              assertThat(judged.facts().get(0).value()).isEqualTo(new BigDecimal("21.25"));
            });

    FactTeam.taken(team.enrol(enrolment, team.anna, "Flyttar från en kollega.", ""));
    assertThat(annas().perFte()).isEqualByComparingTo("21.25");
    assertThat(annas().level()).isEqualTo(Thresholds.Level.OVER_TARGET);
  }

  @Test
  void with_twenty_the_next_one_needs_the_team_leaders_override() {
    annaHas(20);
    Id<Enrolment> enrolment = cecilia();

    assertThat(FactTeam.reasons(team.enrol(enrolment, team.anna, "Skäl.", "")))
        .contains("caseload-within over-soft");
    assertThat(annas().perFte()).isEqualByComparingTo("25.0");

    FactTeam.taken(team.enrol(enrolment, team.anna, "Skäl.", "Teamledaren tar över två i mars."));
    assertThat(annas().perFte()).isEqualByComparingTo("26.25");
    assertThat(team.enrolments.steps(team.anna, enrolment).get(0).overrideReason())
        .isEqualTo("Teamledaren tar över två i mars.");
  }

  @Test
  void with_twenty_four_the_next_one_is_refused_and_keeps_waiting() {
    annaHas(24);
    Id<Enrolment> enrolment = cecilia();

    StepOutcome outcome = team.enrol(enrolment, team.anna, "Skäl.", "Teamledaren vill ändå.");

    assertThat(FactTeam.reasons(outcome)).contains("caseload-within over-hard");
    assertThat(team.enrolments.get(team.anna, enrolment).enrolment().lifecycle())
        .isEqualTo(Lifecycle.WAITING);
    assertThat(team.caseloads.of(team.anna, house.unit.id()).get(0).waiting())
        .extracting(UnitCaseload.Row::personName)
        .containsExactly("Cecilia Testdotter");
    assertThat(outcome.verdicts())
        .filteredOn(judged -> judged.rule().equals("caseload-within"))
        .singleElement()
        .satisfies(
            judged ->
                assertThat(judged.facts())
                    .as("who else could take the person")
                    .anyMatch(fact -> fact.name().equals("nextBest")));
  }

  @Test
  void only_active_enrolments_count_however_many_others_the_same_person_has() {
    Person person = team.person("Cecilia", "Testdotter", "198805172387");
    Actives.write(house, team.anna, person);
    Actives.write(house, team.anna, person, Lifecycle.PROPOSED, "REFERRED");
    Actives.write(house, team.anna, person, Lifecycle.WAITING, "INTAKE");
    Actives.write(house, team.anna, person, Lifecycle.PAUSED, "INDIVIDUAL");
    Actives.write(house, team.anna, person, Lifecycle.CLOSED, "CLOSED");
    assertThat(annas().persons()).isEqualTo(1);
    assertThat(annas().load()).isEqualByComparingTo("1");

    Actives.write(house, team.anna, person, Lifecycle.ACTIVE, "BOARD");
    assertThat(annas().load()).as("each active enrolment has its weight").isEqualByComparingTo("2");
    assertThat(team.caseloads.of(team.anna, house.unit.id()).get(0).boardShare().orElseThrow())
        .satisfies(share -> assertThat(share.perFte()).isEqualByComparingTo("50"));
  }

  @Test
  void a_coordinator_on_long_leave_carries_nobody_and_the_persons_are_listed() {
    annaHas(2);
    house.organisations.addAbsence(
        house.operator,
        team.anna.staff(),
        java.time.LocalDate.of(2027, 2, 20),
        java.time.LocalDate.of(2027, 3, 21));

    UnitCaseload fact = team.caseloads.of(team.leader, house.unit.id()).get(0);

    assertThat(fact.uncovered()).hasSize(2);
    assertThat(annas().level()).isEqualTo(Thresholds.Level.UNCOVERED);
  }

  @Test
  void an_absence_of_fourteen_days_leaves_the_post_and_one_of_fifteen_takes_it_away() {
    annaHas(17);
    java.time.LocalDate from = java.time.LocalDate.of(2027, 2, 20);

    house.organisations.addAbsence(
        house.operator, team.anna.staff(), from, java.time.LocalDate.of(2027, 3, 5));
    assertThat(annas().perFte()).isEqualByComparingTo("21.25");
    assertThat(annas().level()).isEqualTo(Thresholds.Level.OVER_TARGET);

    house.organisations.addAbsence(
        house.operator, team.anna.staff(), from, java.time.LocalDate.of(2027, 3, 6));
    assertThat(annas().level()).isEqualTo(Thresholds.Level.UNCOVERED);
    assertThat(team.caseloads.of(team.leader, house.unit.id()).get(0).uncovered()).hasSize(17);
  }
}
