package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.engine.model.ModelsFromFolders;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.StepRequest;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.rule.StepInput;
import se.samordna.store.OpenedStores;

/**
 * An ACT team carries its persons together: ten for each post that is counted. What is above a
 * limit is never rounded down to it.
 */
@OnBothDatabases
class ActCaseloadTest {
  private static final Path ACT =
      Path.of("..", "..", "model-act", "src", "main", "resources", "model");

  private final House house;
  private final FactTeam team;
  private final Unit unit;
  private final Caller leader;
  private int persons;

  /** Twelve of 0.80 are 9.6 posts; the psychiatrist and the secretary are not counted. */
  ActCaseloadTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    ModelsFromFolders models = new ModelsFromFolders(house.clock);
    models.add(ACT);
    team = new FactTeam(house, models);
    unit = house.unit("ACT Norr");
    leader = house.staff(Role.TEAM_LEADER, Profession.NURSE, unit);
    for (int i = 0; i < 11; i++) {
      house.staff(Role.CARE_STAFF, Profession.SOCIAL_WORKER, unit);
    }
    house.staff(Role.CARE_STAFF, Profession.PSYCHIATRIST, unit);
    house.staff(Role.CARE_STAFF, Profession.ADMINISTRATIVE, unit);
    house.store.write(
        tx -> {
          tx.modelSettings()
              .enable(unit.provider(), unit.id(), "act", "karaf", house.clock.instant());
          return unit;
        });
  }

  private Id<Enrolment> at(Lifecycle lifecycle, String phase) {
    persons++;
    Person person = house.person(leader, "Person", "Nummer " + persons);
    return Actives.write(house, leader, person, new Actives.In(unit, "act", 1, lifecycle, phase));
  }

  private void active(int many) {
    for (int i = 0; i < many; i++) {
      at(Lifecycle.ACTIVE, "ACTIVE_INTENSIVE");
    }
  }

  private String oneMore() {
    return team
        .enrolments
        .preview(
            leader, at(Lifecycle.WAITING, "SCREENING"), StepRequest.of("admit", StepInput.EMPTY))
        .verdicts()
        .stream()
        .filter(one -> one.rule().equals("caseload-within"))
        .findFirst()
        .map((Judged one) -> one.outcome() + " " + one.title().sv())
        .orElseThrow();
  }

  @Test
  void the_ninety_sixth_is_within_ten_and_the_ninety_seventh_is_not() {
    active(95);
    assertThat(oneMore()).startsWith("ALLOWED");
    active(1);
    assertThat(oneMore()).isEqualTo("CAUTIONED 10,11 per heltid, över riktvärdet 10.");
  }

  @Test
  void above_eleven_a_leader_decides_and_above_twelve_nobody_does() {
    active(105);
    assertThat(oneMore()).startsWith("NEEDS_OVERRIDE 11,05");
    active(10);
    assertThat(oneMore()).startsWith("REFUSED 12,09");
  }
}
