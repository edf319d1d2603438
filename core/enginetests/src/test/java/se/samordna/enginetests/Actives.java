package se.samordna.enginetests;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.enrolment.Basis;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.person.Person;
import se.samordna.text.Text;

/** Active FACT enrolments as the store keeps them, for tests that need many. */
final class Actives {
  private Actives() {}

  static void write(House house, Caller coordinator, Person person) {
    write(house, coordinator, person, Lifecycle.ACTIVE, "INDIVIDUAL");
  }

  /** Somebody who waits for a place. */
  static void waiting(House house, Caller coordinator, Person person) {
    write(house, coordinator, person, Lifecycle.WAITING, "INTAKE");
  }

  /** An enrolment in whatever state. */
  static void write(
      House house, Caller coordinator, Person person, Lifecycle lifecycle, String phase) {
    Instant now = house.clock.instant();
    Enrolment enrolment =
        new Enrolment(
            Id.next(),
            person.provider(),
            person.id(),
            house.unit.id(),
            "fact",
            2,
            1,
            lifecycle,
            phase,
            new Text(phase, phase),
            false,
            now,
            Set.of(),
            null,
            Basis.METHOD,
            now,
            now,
            null,
            null);
    Coordinator leads =
        new Coordinator(
            coordinator.staff(),
            coordinator.displayName(),
            Coordinator.DecisionRule.EXCLUSIVE_TEAM,
            Map.of(),
            coordinator.staff(),
            "",
            now,
            null);
    house.store.write(
        tx -> {
          tx.enrolments().add(enrolment, lifecycle == Lifecycle.ACTIVE);
          tx.enrolments().coordinate(person.provider(), enrolment.id(), leads);
          return enrolment;
        });
  }
}
