package se.samordna.engine.sip;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.care.CarePart;
import se.samordna.engine.access.Access;
import se.samordna.engine.link.LinkedRecord;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.task.PersonTasks;
import se.samordna.engine.task.PersonTasks.Wanted;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Organisations.StaffAtUnit;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.sip.Sip;
import se.samordna.sip.SipNeed;
import se.samordna.sip.Sips;
import se.samordna.task.Task;
import se.samordna.text.SwedishDays;
import se.samordna.text.Text;

/**
 * The tasks that a SIP makes. They belong to no enrolment, since a SIP does not end with one, and
 * their titles tell nothing of what the plan says.
 */
final class SipTasks {
  /**
   * Days more until a follow-up counts as missed, and to see to absence; ours (sources.md, SIP).
   */
  private static final int GRACE = 14;

  private static final int WORKING_DAYS = 5;
  private static final Text FOLLOW_UP = new Text("Följ upp SIP", "Follow up the SIP");
  private static final Text ABSENCE =
      new Text(
          "SIP: en kallad huvudman har uteblivit igen. Tala med chefen och skriv en avvikelse",
          "SIP: a called principal has stayed away again. Tell the manager, report a deviation");

  private static final Text RECEIVED =
      new Text("Läs kopian av en SIP som har kommit", "Read the copy of a SIP that has come");

  private static final Text REQUEST =
      new Text(
          "Personen ber om en SIP: svara ja, eller nej med skäl",
          "The person asks for a SIP: answer yes, or no with a reason");

  private SipTasks() {}

  /** The person asks for a SIP: for whoever coordinates to answer. */
  static void asked(Access access) {
    LocalDate due = SwedishDays.plusWorked(access.today(), WORKING_DAYS);
    PersonTasks.add(access, new Wanted(Sips.REQUEST_TASK, REQUEST, due, due.plusDays(GRACE)));
  }

  /** The person has been answered, by going on or by a reason. */
  static void answered(Access access, Sip sip) {
    if (sip.need().seenBy() == SipNeed.SeenBy.PERSON) {
      PersonTasks.end(access, Sips.REQUEST_TASK, Task.Status.DONE);
    }
  }

  /** The follow-up of the newest version, in the place of an earlier one's. */
  static void followUp(Access access, LocalDate day) {
    PersonTasks.end(access, Sips.FOLLOW_UP_TASK, Task.Status.CANCELLED);
    PersonTasks.add(access, new Wanted(Sips.FOLLOW_UP_TASK, FOLLOW_UP, day, day.plusDays(GRACE)));
  }

  /** A principal stays away again: for whoever leads the unit to take further. */
  static void absence(Access access) {
    LocalDate due = SwedishDays.plusWorked(access.today(), WORKING_DAYS);
    PersonTasks.add(
        access, new Wanted(Sips.ABSENCE_TASK, ABSENCE, due, due.plusDays(GRACE)), leader(access));
  }

  /**
   * A copy has come into a linked record: for whoever coordinates there to read, and where nobody
   * does, for each unit there that takes part in the care.
   */
  static void received(Access access, LinkedRecord into) {
    Optional<Enrolment> enrolment =
        access.tx().enrolments().ofPerson(into.provider(), into.person()).stream()
            .map(EnrolmentRow::enrolment)
            .filter(one -> !one.isClosed())
            .findFirst();
    if (enrolment.isPresent()) {
      Coordinator coordinator = enrolment.get().coordinator();
      received(
          access, into, enrolment.get().unit(), coordinator == null ? null : coordinator.staff());
      return;
    }
    List<Id<Unit>> units =
        access.tx().careRelations().parts(into.provider(), into.person()).stream()
            .map(CarePart::unit)
            .toList();
    Set<Id<Unit>> without = access.tx().regimes().withoutRecord(into.provider(), units);
    units.stream()
        .filter(unit -> !without.contains(unit))
        .forEach(unit -> received(access, into, unit, null));
  }

  private static void received(
      Access access, LinkedRecord into, Id<Unit> unit, @Nullable Id<Staff> assignee) {
    LocalDate due = SwedishDays.plusWorked(access.today(), WORKING_DAYS);
    access
        .tx()
        .tasks()
        .add(
            into.provider(),
            new Task(
                Id.next(),
                1,
                into.person(),
                "",
                unit,
                null,
                Sips.RECEIVED_TASK,
                RECEIVED,
                assignee,
                due,
                due.plusDays(GRACE),
                Task.Status.OPEN,
                null),
            access.now());
  }

  private static @Nullable Id<Staff> leader(Access access) {
    return access
        .tx()
        .organisations()
        .staffAt(access.provider(), PersonTasks.unit(access), access.today())
        .stream()
        .filter(one -> one.assignment().role() == Role.TEAM_LEADER && !one.absent())
        .map(StaffAtUnit::staff)
        .map(Staff::id)
        .findFirst()
        .orElse(null);
  }
}
