package se.samordna.ombud;

import java.time.Instant;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/**
 * When an ombud and a person meet, without a word of why.
 *
 * @param calledOff whether it came to nothing
 */
public record OmbudAppointment(
    Id<OmbudAppointment> id,
    Id<OmbudMandate> mandate,
    Id<Person> person,
    Id<Staff> ombud,
    String ombudName,
    Instant at,
    int minutes,
    AppointmentKind kind,
    boolean calledOff) {

  /** Where and with whom. */
  public enum AppointmentKind {
    HOME,
    OFFICE,
    OUTSIDE,
    PHONE,
    VIDEO,
    /** Together at an authority. */
    AUTHORITY
  }

  /** A new one. */
  public record New(Instant at, int minutes, AppointmentKind kind) {}
}
