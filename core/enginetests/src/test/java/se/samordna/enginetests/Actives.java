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
import se.samordna.organisation.Unit;
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
    write(house, coordinator, person, new In(house.unit, "fact", 2, lifecycle, phase));
  }

  /** An enrolment in whatever model, at whatever unit. */
  static Id<Enrolment> write(House house, Caller coordinator, Person person, In in) {
    Instant now = house.clock.instant();
    Lifecycle lifecycle = in.lifecycle();
    String phase = in.phase();
    Enrolment enrolment =
        new Enrolment(
            Id.next(),
            person.provider(),
            person.id(),
            in.unit().id(),
            in.model(),
            in.major(),
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
            lifecycle == Lifecycle.PROPOSED || lifecycle == Lifecycle.WAITING ? null : now,
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
    return enrolment.id();
  }

  /** Where an enrolment is. */
  record In(Unit unit, String model, int major, Lifecycle lifecycle, String phase) {}
}
