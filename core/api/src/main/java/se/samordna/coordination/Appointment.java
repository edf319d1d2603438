package se.samordna.coordination;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * That somebody holds a role for a person for a time. Never overwritten: an end is written beside.
 *
 * @param profession what the holder was when appointed
 * @param appointedBy who decided: the unit's manager where the law says so
 * @param appointedOn the day it was decided, which may be before it was recorded
 * @param from when it was recorded
 * @param to when the end was recorded, {@code null} while it lasts
 * @param endedBecause empty while it lasts
 */
public record Appointment(
    Id<Appointment> id,
    Id<Person> person,
    Id<Unit> unit,
    String unitName,
    Id<Staff> staff,
    String name,
    CoordinationRole role,
    Profession profession,
    AppointmentGround ground,
    String why,
    Id<Staff> appointedBy,
    String appointedByName,
    LocalDate appointedOn,
    Instant from,
    @Nullable Instant to,
    String endedBecause) {

  /** Whether it holds. */
  public boolean isInForce() {
    return to == null;
  }
}
