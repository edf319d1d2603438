package se.samordna.engine.person;

import java.util.List;
import se.samordna.Id;
import se.samordna.admission.Admission;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.Enrolment;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;
import se.samordna.person.Protection;

/**
 * Who may see where a person with protected identity is and how to reach them and theirs
 * (sources.md, protection): the lead coordinator, and the team leaders of the units that take part
 * in the care.
 */
public final class Whereabouts {
  private Whereabouts() {}

  /** Whether they are hidden from the one who asks; asks the store only for protected persons. */
  public static boolean hidden(Access access, Person person) {
    return hidden(access, person.protection(), person.id());
  }

  /** The same of somebody of whom no more is read. */
  public static boolean hidden(Access access, Protection protection, Id<Person> person) {
    return protection.hides() && !leads(access) && !coordinates(access, person);
  }

  private static boolean leads(Access access) {
    return access.units().stream().anyMatch(unit -> access.caller().has(Role.TEAM_LEADER, unit));
  }

  private static boolean coordinates(Access access, Id<Person> person) {
    Id<Staff> caller = access.caller().staff();
    return access.tx().enrolments().ofPerson(access.provider(), person).stream()
        .map(EnrolmentRow::enrolment)
        .filter(enrolment -> !enrolment.isClosed())
        .map(Enrolment::coordinator)
        .anyMatch(coordinator -> coordinator != null && coordinator.staff().equals(caller));
  }

  /** The network without those close to the person, and without how to reach the others. */
  public static List<NetworkMember> without(List<NetworkMember> network) {
    return network.stream()
        .filter(member -> !member.isCloseOne())
        .map(NetworkMember::withoutPhone)
        .toList();
  }

  /** Stays without where they are. */
  public static List<Admission> withoutPlaces(List<Admission> admissions) {
    return admissions.stream()
        .map(
            stay ->
                new Admission(
                    stay.id(),
                    stay.person(),
                    stay.revision(),
                    stay.kind(),
                    "",
                    stay.legalForm(),
                    stay.admittedOn(),
                    stay.dischargedOn(),
                    stay.recordedAt()))
        .toList();
  }
}
