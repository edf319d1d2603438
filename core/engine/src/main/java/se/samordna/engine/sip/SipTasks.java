package se.samordna.engine.sip;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.engine.access.Access;
import se.samordna.engine.link.LinkedRecord;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.engine.store.TaskStore.Ending;
import se.samordna.engine.store.Tx;
import se.samordna.enrolment.Coordinator;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Organisations.StaffAtUnit;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
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
  private static final int MOST = 200;
  private static final Text FOLLOW_UP = new Text("Följ upp SIP", "Follow up the SIP");
  private static final Text ABSENCE =
      new Text(
          "SIP: en kallad huvudman har uteblivit igen. Tala med chefen, som tar det vidare",
          "SIP: a called principal has stayed away again. Tell the manager, who takes it further");

  private static final Text RECEIVED =
      new Text("Läs kopian av en SIP som har kommit", "Read the copy of a SIP that has come");

  private SipTasks() {}

  /** The follow-up of the newest version, in the place of an earlier one's. */
  static void followUp(Access access, LocalDate day) {
    end(access, Task.Status.CANCELLED);
    add(access, Sips.FOLLOW_UP_TASK, FOLLOW_UP, coordinator(access), day, day.plusDays(GRACE));
  }

  /** The follow-up is done, or no longer wanted. */
  static void end(Access access, Task.Status how) {
    end(
        access.tx(),
        access.provider(),
        access.person(),
        new Ending(how, access.now(), access.caller().staff(), ""));
  }

  /** The same, whoever it is that ends it. */
  static void end(Tx tx, Id<Provider> provider, Id<Person> person, Ending ending) {
    tx.tasks().ofPerson(provider, person, PageRequest.first(MOST)).rows().stream()
        .filter(task -> task.status() == Task.Status.OPEN)
        .filter(task -> task.key().equals(Sips.FOLLOW_UP_TASK))
        .forEach(task -> tx.tasks().end(provider, task.id(), task.revision(), ending));
  }

  /** A principal stays away again: for whoever leads the unit to take further. */
  static void absence(Access access) {
    LocalDate due = SwedishDays.plusWorked(access.today(), WORKING_DAYS);
    add(access, Sips.ABSENCE_TASK, ABSENCE, leader(access), due, due.plusDays(GRACE));
  }

  /** A copy has come into a linked record: for whoever coordinates there to read. */
  static void received(Access access, LinkedRecord into) {
    access.tx().enrolments().ofPerson(into.provider(), into.person()).stream()
        .map(EnrolmentRow::enrolment)
        .filter(one -> !one.isClosed())
        .findFirst()
        .ifPresent(
            one -> {
              Coordinator coordinator = one.coordinator();
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
                          one.unit(),
                          null,
                          Sips.RECEIVED_TASK,
                          RECEIVED,
                          coordinator == null ? null : coordinator.staff(),
                          due,
                          due.plusDays(GRACE),
                          Task.Status.OPEN,
                          null),
                      access.now());
            });
  }

  private static void add(
      Access access,
      String key,
      Text title,
      @Nullable Id<Staff> assignee,
      LocalDate due,
      LocalDate graceUntil) {
    access
        .tx()
        .tasks()
        .add(
            access.provider(),
            new Task(
                Id.next(),
                1,
                access.person(),
                "",
                unit(access),
                null,
                key,
                title,
                assignee,
                due,
                graceUntil,
                Task.Status.OPEN,
                null),
            access.now());
  }

  private static Optional<Enrolment> enrolment(Access access) {
    return access.tx().enrolments().ofPerson(access.provider(), access.person()).stream()
        .map(EnrolmentRow::enrolment)
        .filter(one -> !one.isClosed() && one.coordinator() != null)
        .findFirst();
  }

  private static Id<Unit> unit(Access access) {
    return enrolment(access).map(Enrolment::unit).orElseGet(() -> access.by().unit());
  }

  private static @Nullable Id<Staff> coordinator(Access access) {
    return enrolment(access)
        .map(Enrolment::coordinator)
        .map(Coordinator::staff)
        .orElseGet(() -> access.caller().staff());
  }

  private static @Nullable Id<Staff> leader(Access access) {
    return access
        .tx()
        .organisations()
        .staffAt(access.provider(), unit(access), access.today())
        .stream()
        .filter(one -> one.assignment().role() == Role.TEAM_LEADER && !one.absent())
        .map(StaffAtUnit::staff)
        .map(Staff::id)
        .findFirst()
        .orElse(null);
  }
}
