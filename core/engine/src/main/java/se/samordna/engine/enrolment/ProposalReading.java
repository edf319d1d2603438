package se.samordna.engine.enrolment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samordna.Id;
import se.samordna.contact.Contact;
import se.samordna.coordination.Appointment;
import se.samordna.coordination.Handovers.Departure;
import se.samordna.coordination.WantedHandover;
import se.samordna.coordination.WantedHandover.Share;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.CaseloadStore.Coordinated;
import se.samordna.engine.store.CaseloadStore.Post;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.CoordinatorWish;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.text.Days;

/**
 * What a proposal rests on, in a number of statements that no person adds to.
 *
 * @param handover all that a hand-over on the day rests on
 * @param chosen whether the caller says who takes over; else nobody does yet
 * @param staying who carries persons at the unit then and for some time to come
 * @param contacts of the persons, as far back as it is told how long somebody knows them
 * @param beside who coordinates beside those who lead
 * @param named for each protected person, who may read of them
 */
record ProposalReading(
    HandoverReading handover,
    boolean chosen,
    LocalDate today,
    LocalDate day,
    Set<Id<Staff>> staying,
    Map<Id<Person>, List<Contact>> contacts,
    Map<Id<Person>, List<Coordinated>> coordinated,
    Map<Id<Person>, List<Appointment>> beside,
    Map<Id<Enrolment>, CoordinatorWish> wishes,
    Map<Id<Person>, Set<Id<Staff>>> named) {
  /** Whoever leaves within this time would only hand over once more. */
  private static final int STAYS_DAYS = 90;

  /** How far back it is told how long somebody has known a person. */
  static final int KNOWN_MONTHS = 24;

  static ProposalReading of(Access access, Id<Unit> unit, Departure departure) {
    LocalDate day = KeptHandovers.day(access, departure.day());
    List<Share> chosen = departure.shares() == null ? List.of() : departure.shares();
    HandoverReading handover =
        HandoverReading.of(access, unit, new WantedHandover(departure.from(), chosen, "", ""), day);
    List<Id<Person>> persons =
        handover.led().stream().map(row -> row.enrolment().person()).distinct().toList();
    Set<Id<Person>> hidden =
        handover.led().stream()
            .filter(row -> row.protection().hides())
            .map(row -> row.enrolment().person())
            .collect(toSet());
    return new ProposalReading(
        handover,
        departure.shares() != null,
        access.today(),
        day,
        carrying(access, unit, day.plusDays(STAYS_DAYS)),
        persons.isEmpty()
            ? Map.of()
            : access
                .tx()
                .contacts()
                .since(
                    access.provider(),
                    persons,
                    Days.start(access.today().minusMonths(KNOWN_MONTHS))),
        access.tx().caseloads().coordinated(access.provider(), persons).stream()
            .collect(groupingBy(Coordinated::person)),
        access.tx().coordinations().beside(access.provider(), persons),
        access.tx().caseloads().wishes(access.provider(), enrolments(handover)),
        hidden.isEmpty()
            ? Map.of()
            : access.tx().protections().mayRead(access.provider(), hidden, access.today()));
  }

  private static List<Id<Enrolment>> enrolments(HandoverReading handover) {
    return handover.led().stream().map(row -> row.enrolment().id()).toList();
  }

  private static Set<Id<Staff>> carrying(Access access, Id<Unit> unit, LocalDate day) {
    return access.tx().caseloads().posts(access.provider(), List.of(unit), day).stream()
        .filter(Post::caseCarrying)
        .map(Post::staff)
        .collect(toSet());
  }

  /** Whether a colleague is at work on the day, carries persons and stays. */
  boolean canTakeOver(Id<Staff> staff) {
    return !staff.equals(handover.from())
        && handover.names().containsKey(staff)
        && staying.contains(staff);
  }

  /** Whether a colleague may know of the person. */
  boolean mayKnow(EnrolmentRow row, Id<Staff> staff) {
    return !row.protection().hides()
        || named.getOrDefault(row.enrolment().person(), Set.of()).contains(staff);
  }

  /** How a colleague knows the person. */
  Acquaintance acquaintance(Enrolment enrolment, Id<Staff> staff) {
    return Acquaintance.of(this, enrolment, staff);
  }
}
