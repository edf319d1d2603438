package se.samordna.protection;

import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/**
 * The named staff of persons with protected identity. Nobody else reads of them: others at units
 * that take part in the care are refused with {@code CM-5008}, and all others as if there were no
 * such person.
 *
 * <p>Each call is one access. What is changed holds from the next request on. Safe for use by many
 * threads.
 */
@ProviderType
public interface ProtectedPersons {
  /**
   * The lists with the person on them that were shown since a day, newest first: paper and files
   * that may be about, and are called back when a protection comes. A page may hold fewer than it
   * could and be followed by more.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5004} for whoever does not answer for who is
   *     named
   */
  Page<SeenList> lists(Caller caller, Id<Person> person, LocalDate since, PageRequest page);

  /**
   * Closes the record for good: it gets no new number, link, enrolment or merge. For whoever lives
   * on under another identity; nothing says why or leads there, and there is no way back.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5004} for whoever does not lead, {@code CM-5010}
   *     for somebody who is not protected, {@code CM-2356} while an enrolment is open, {@code
   *     CM-2354} when it is closed already
   */
  void close(Caller caller, Id<Person> person);

  /**
   * Who may read of the person: the lead coordinators, the team leaders and those on the list, in
   * this order.
   */
  List<NamedStaff> named(Caller caller, Id<Person> person);

  /**
   * Puts somebody on the person's list; answers what stands there when they are on it already. Only
   * the lead coordinator and the team leaders may.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5004} for somebody who is on the list alone;
   *     {@code CM-5010} when the person has no protected identity; {@code CM-5011} at {@code
   *     /staff} for somebody who works at no unit that takes part in the care; {@code CM-6020} at
   *     {@code /reason} for words at a unit that keeps no record
   */
  NamedStaff name(Caller caller, Id<Person> person, NewName wanted);

  /**
   * Takes somebody off the person's list, at once. Only the lead coordinator and the team leaders
   * may.
   *
   * @param reason why; kept, and left out at a unit that keeps no record
   * @throws se.samordna.refusal.Refusal {@code CM-5004} for somebody who is on the list alone
   */
  void end(Caller caller, Id<NamedStaff> named, String reason);

  /**
   * Asks to take something of the person out as a file, for the caller alone.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5010} when the person has no protected identity,
   *     and nobody else has to be asked
   */
  ProtectedExport askExport(Caller caller, Id<Person> person, NewExport wanted);

  /** What was asked of the person, the newest first; at most {@link #MOST_EXPORTS}. */
  List<ProtectedExport> exports(Caller caller, Id<Person> person);

  /** What waits for a word at the units that the caller leads or runs, the oldest first. */
  Page<ProtectedExport> exportsAsked(Caller caller, PageRequest page);

  /**
   * Says yes or no to what somebody else has asked; for those who lead or run the unit.
   *
   * @param words why; kept and shown, and left out at a unit that keeps no record
   * @throws se.samordna.refusal.Refusal {@code CM-5086} for what the caller has asked, {@code
   *     CM-5087} when it no longer waits
   */
  ProtectedExport decideExport(
      Caller caller, Id<ProtectedExport> export, boolean granted, String words);

  /**
   * Takes what somebody else has said yes to; once. Of somebody who is not protected nothing has to
   * be asked, and nothing is taken here.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-5085} without such a yes, {@code CM-5010} when
   *     the person has no protected identity
   */
  ProtectedExport takeExport(Caller caller, Id<Person> person, ProtectedExport.What what);

  /** The most questions that one person is answered with. */
  int MOST_EXPORTS = 50;

  /**
   * What is needed to ask.
   *
   * @param reason why; kept and shown, and left out at a unit that keeps no record
   */
  record NewExport(ProtectedExport.What what, String reason) {}

  /**
   * What is needed to name somebody.
   *
   * @param reason why they need to read of the person; kept and shown, and left out at a unit that
   *     keeps no record
   */
  record NewName(Id<Staff> staff, String reason) {}
}
