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
            Lifecycle.ACTIVE,
            "INDIVIDUAL",
            new Text("Individuell", "Individual"),
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
          tx.enrolments().add(enrolment, true);
          tx.enrolments().coordinate(person.provider(), enrolment.id(), leads);
          return enrolment;
        });
  }
}
