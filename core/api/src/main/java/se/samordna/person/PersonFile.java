package se.samordna.person;

import java.util.List;
import java.util.Optional;
import se.samordna.admission.Admission;
import se.samordna.admission.LegalStatus;
import se.samordna.contact.Contact;
import se.samordna.contact.ContactPath;
import se.samordna.discharge.DischargePlanning;
import se.samordna.enrolment.DutyLight;
import se.samordna.enrolment.EnrolmentView;
import se.samordna.meeting.MeetingRow;
import se.samordna.network.NetworkMember;
import se.samordna.personmeeting.DatedMeeting;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.Plan;
import se.samordna.task.Task;

/**
 * What a case manager needs to see of a person at once.
 *
 * @param enrolments open ones first, then closed ones, newest first
 * @param plans each with its newest content
 * @param contacts the newest 20
 * @param meetings the newest 20 of the team that spoke of the person
 * @param heldAbout the newest 20 meetings about the person that were held, SIPs' among them
 * @param tasks the open ones, soonest first
 * @param discharges planning before discharge that goes on
 * @param recordKept whether whoever reads may write of the person; not as a personal ombud
 * @param blocked how whoever reads stands to what the person has blocked
 */
public record PersonFile(
    Person person,
    List<EnrolmentView> enrolments,
    List<DutyLight> duties,
    List<NetworkMember> network,
    List<Plan> plans,
    Optional<CrisisPlan> crisisPlan,
    List<ContactPath> contactPaths,
    List<Contact> contacts,
    List<MeetingRow> meetings,
    List<DatedMeeting> heldAbout,
    List<Admission> admissions,
    List<LegalStatus> legalStatuses,
    List<Task> tasks,
    List<DischargePlanning> discharges,
    boolean recordKept,
    Blocked blocked) {
  public PersonFile {
    enrolments = List.copyOf(enrolments);
    duties = List.copyOf(duties);
    network = List.copyOf(network);
    plans = List.copyOf(plans);
    contactPaths = List.copyOf(contactPaths);
    contacts = List.copyOf(contacts);
    meetings = List.copyOf(meetings);
    heldAbout = List.copyOf(heldAbout);
    admissions = List.copyOf(admissions);
    legalStatuses = List.copyOf(legalStatuses);
    tasks = List.copyOf(tasks);
    discharges = List.copyOf(discharges);
  }

  /** How somebody stands to what the person has blocked. */
  public enum Blocked {
    /** Nothing is closed to them. */
    NOTHING,
    /** Something is, and is left out. */
    SOMETHING,
    /** What is blocked is lifted for them, and stands with the rest. */
    LIFTED
  }
}
