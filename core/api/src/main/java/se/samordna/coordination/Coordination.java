package se.samordna.coordination;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.samordna.Id;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * How a person's coordination stands.
 *
 * @param leads who leads each enrolment that has not ended
 * @param appointments those in force by role, then those that have ended, newest first
 * @param offers roles that could be given, which nobody has been given yet
 * @param roles the roles that this provider has
 * @param decision what was decided last on who coordinates, if anything was
 * @param weighing whether it is time to decide
 */
public record Coordination(
    Id<Person> person,
    List<Lead> leads,
    List<Appointment> appointments,
    List<Offer> offers,
    Set<CoordinationRole> roles,
    Optional<CoordinatorDecision> decision,
    Weighing weighing) {
  public Coordination {
    leads = List.copyOf(leads);
    appointments = List.copyOf(appointments);
    offers = List.copyOf(offers);
    roles = Set.copyOf(roles);
  }

  /**
   * The lead coordinator of one enrolment.
   *
   * @param exclusive whether the model's team takes the coordination over
   */
  public record Lead(
      Id<Enrolment> enrolment,
      String model,
      Lifecycle lifecycle,
      Id<Unit> unit,
      String unitName,
      Id<Staff> staff,
      String name,
      Instant since,
      boolean exclusive) {}

  /**
   * Whether several coordinate and nobody has decided since the last of them began, and what a
   * decision lets be ended. Nothing is ended by itself.
   *
   * @param linked the other providers whose coordinators the person lets be known; whether there
   *     are any is read when it is weighed
   * @param toEnd leads beside a team that takes the coordination over
   */
  public record Weighing(boolean due, List<String> linked, List<Lead> toEnd) {
    public Weighing {
      linked = List.copyOf(linked);
      toEnd = List.copyOf(toEnd);
    }
  }

  /** A role that somebody could be given; nothing follows until it is. */
  public record Offer(CoordinationRole role, Id<Staff> staff, String name, Id<Unit> unit) {}
}
