package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.text.DateWords;
import se.samordna.text.Days;
import se.samordna.text.Text;

/**
 * That somebody comes back to a team while the door is open, who was promised a way without a queue
 * (sources.md, ACT and FACT): told to whoever refers them, and to whoever answers until they have a
 * place.
 */
final class OpenDoors {
  private OpenDoors() {}

  /** What is told of an enrolment that waits for an answer; nothing is read for any other. */
  static List<Text> until(Access access, Enrolment enrolment) {
    Lifecycle now = enrolment.lifecycle();
    if (now != Lifecycle.PROPOSED && now != Lifecycle.WAITING) {
      return List.of();
    }
    return told(before(access, enrolment.model()), Days.of(enrolment.referredAt()));
  }

  /** The last days of the doors that the enrolment's unit has left open for the person. */
  static List<LocalDate> lastDays(Access access, Enrolment enrolment) {
    return before(access, enrolment.model()).stream()
        .filter(row -> row.enrolment().unit().equals(enrolment.unit()))
        .filter(row -> !row.enrolment().id().equals(enrolment.id()))
        .flatMap(row -> Optional.ofNullable(row.openDoorUntil()).stream())
        .toList();
  }

  /** The person's enrolments in the model. */
  static List<EnrolmentRow> before(Access access, String model) {
    return access.tx().enrolments().ofPerson(access.provider(), access.person()).stream()
        .filter(row -> row.enrolment().model().equals(model))
        .toList();
  }

  /** Which doors were open on the day on which the person came back. */
  static List<Text> told(List<EnrolmentRow> before, LocalDate cameBack) {
    return before.stream().flatMap(row -> told(row, cameBack).stream()).toList();
  }

  private static Optional<Text> told(EnrolmentRow row, LocalDate cameBack) {
    return Optional.ofNullable(row.openDoorUntil())
        .filter(until -> !until.isBefore(cameBack))
        .map(DateWords::dated)
        .map(
            until ->
                new Text(
                    "Dörren står öppen till och med "
                        + until.sv()
                        + ": personen får komma tillbaka direkt ("
                        + row.unitName()
                        + ").",
                    "The door is open until "
                        + until.en()
                        + ": the person may come back directly ("
                        + row.unitName()
                        + ")."));
  }
}
