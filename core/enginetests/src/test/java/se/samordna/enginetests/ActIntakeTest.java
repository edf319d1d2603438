package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.enrolment.CaseloadFigure;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.StepRequest;
import se.samordna.enrolment.UnitCaseload;
import se.samordna.model.Thresholds;
import se.samordna.rule.StepInput;
import se.samordna.store.OpenedStores;

/** An ACT team takes in at most so many each calendar month, whoever leaves again. */
@OnBothDatabases
class ActIntakeTest {
  private static final Path ACT =
      Path.of("..", "..", "model-act", "src", "main", "resources", "model");
  private static final List<String> NUMBERS =
      List.of(
          "200012282380",
          "200101272383",
          "200102262383",
          "200103292397",
          "200104282397",
          "200105282396",
          "200106272396");

  private final House house;
  private final FactTeam team;

  ActIntakeTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    ModelsFromFolders models = new ModelsFromFolders(house.clock);
    models.add(ACT);
    team = new FactTeam(house, models);
    house.store.write(
        tx -> {
          tx.modelSettings()
              .enable(
                  house.unit.provider(), house.unit.id(), "act", "karaf", house.clock.instant());
          return house.unit;
        });
  }

  private Id<Enrolment> at(int number, Lifecycle lifecycle, String phase) {
    return Actives.write(
        house,
        team.anna,
        team.person("Person", "Nummer " + number, NUMBERS.get(number)),
        new Actives.In(house.unit, "act", 1, lifecycle, phase));
  }

  private void takenIn(int from, int to) {
    for (int i = from; i < to; i++) {
      at(i, Lifecycle.ACTIVE, "ENGAGING");
    }
  }

  /** What the rule says when the next one is given a place. */
  private String next() {
    Id<Enrolment> waiting =
        Actives.write(
            house,
            team.anna,
            team.person("Cecilia", "Testdotter", "198805172387"),
            new Actives.In(house.unit, "act", 1, Lifecycle.WAITING, "SCREENING"));
    List<Judged> verdicts =
        team.enrolments
            .preview(team.leader, waiting, StepRequest.of("admit", StepInput.EMPTY))
            .verdicts();
    Judged judged =
        verdicts.stream()
            .filter(one -> one.rule().equals("intake-within"))
            .findFirst()
            .orElseThrow();
    return judged.outcome() + " " + judged.title().sv();
  }

  private Optional<CaseloadFigure> intake() {
    return team.caseloads.of(team.anna, house.unit.id()).stream()
        .filter(one -> one.model().equals("act"))
        .flatMap((UnitCaseload one) -> one.intake().stream())
        .findFirst();
  }

  @Test
  void the_fourth_of_a_month_is_within_the_target() {
    takenIn(0, 3);
    assertThat(next()).startsWith("ALLOWED");
  }

  @Test
  void the_fifth_wants_a_reason_in_writing() {
    takenIn(0, 4);
    assertThat(next()).isEqualTo("CAUTIONED 5 på en månad, över riktvärdet 4.");
    assertThat(intake().orElseThrow())
        .satisfies(
            figure -> {
              assertThat(figure.persons()).isEqualTo(4);
              assertThat(figure.level()).isEqualTo(Thresholds.Level.WITHIN);
            });
  }

  @Test
  void the_seventh_is_the_leaders_to_decide_also_when_somebody_has_left_again() {
    takenIn(0, 5);
    at(5, Lifecycle.CLOSED, "CLOSED");
    assertThat(next()).isEqualTo("NEEDS_OVERRIDE 7 på en månad, över 6: teamledare beslutar.");
    assertThat(intake().orElseThrow().level()).isEqualTo(Thresholds.Level.OVER_TARGET);
  }

  @Test
  void who_came_the_month_before_does_not_count() {
    house.clock.moveTo(Instant.parse("2027-02-28T22:59:59Z"));
    takenIn(0, 3);
    house.clock.moveTo(Instant.parse("2027-02-28T23:00:00Z"));
    takenIn(3, 6);
    assertThat(next()).as("in Stockholm March has begun").startsWith("ALLOWED");
    assertThat(intake().orElseThrow().persons()).isEqualTo(3);
  }

  @Test
  void those_of_another_model_do_not_count() {
    takenIn(0, 3);
    Actives.write(
        house,
        team.anna,
        team.person("Person", "I FACT", NUMBERS.get(6)),
        new Actives.In(house.unit, "fact", 2, Lifecycle.ACTIVE, "INDIVIDUAL"));
    assertThat(intake().orElseThrow().persons()).isEqualTo(3);
    assertThat(next()).startsWith("ALLOWED");
  }
}
