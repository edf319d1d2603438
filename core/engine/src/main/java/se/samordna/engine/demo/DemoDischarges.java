package se.samordna.engine.demo;

import java.time.Duration;
import se.samordna.access.Caller;
import se.samordna.discharge.CarePart;
import se.samordna.discharge.Discharges.NewPlanning;
import se.samordna.person.Person;

/** Somebody in a ward of another clinic, who is to come home to the team. */
final class DemoDischarges {
  private static final int IN_CARE = 4;

  private final DemoServices services;
  private final Caller nurse;

  DemoDischarges(DemoServices services, Caller nurse) {
    this.services = services;
    this.nurse = nurse;
  }

  /** Writes the judgement of this morning. */
  void write(DemoHouse house, Diary diary) {
    diary.now(() -> begin(house.person(IN_CARE)));
  }

  private void begin(Person person) {
    var unused =
        services
            .discharges()
            .begin(
                nurse,
                person.id(),
                new NewPlanning(
                    nurse.units().get(0),
                    CarePart.OPEN_CARE,
                    null,
                    nurse.staff(),
                    services.clock().now().minus(Duration.ofHours(3)),
                    services.clock().today().plusDays(8)));
  }
}
