package se.samordna.care;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.protection.EmergencyOpening;

/**
 * Which units take part in a person's care, and that one of them ceases to. Staff read of a person
 * whom they take part in caring for and of nobody else (PDL 4 kap. 1 §, SoLPuL 10 §), so a part
 * that is over has to end. Where a door is left open at the end of an enrolment, the part lasts as
 * long as the door and ends by itself. Safe for use by many threads.
 */
@ProviderType
public interface CareParts {
  /** The units that take part now, by name; personal ombuds only to themselves. */
  List<CarePart> of(Caller caller, Id<Person> person);

  /**
   * Ends the part of one of the caller's units; its staff are refused from the next request on. The
   * record stays, and is kept for as long as the law says from the last note in it.
   *
   * @throws se.samordna.refusal.Refusal with everything that stands in the way at once: {@code
   *     CM-2370} an open enrolment at the unit, {@code CM-2371} open tasks there, {@code CM-2372} a
   *     meeting about the person that is to come, {@code CM-2374} a role in the coordination held
   *     from the unit, {@code CM-2376} a login that the unit has handed out to the person, {@code
   *     CM-6044} a mandate of a personal ombud of the unit; and where no other unit takes part
   *     {@code CM-2373} a SIP meeting to come and {@code CM-2375} a link to another provider.
   *     {@code CM-2377} when the unit takes no part
   */
  void end(Caller caller, Id<Person> person, EndOfCare end);

  /** The most that one member of staff takes in within a day; ours. */
  int MOST_INTAKES = 20;

  /**
   * Takes somebody in whom the provider has registered already and one of the caller's units takes
   * no part in: the person comes back, or comes from another unit. Found by the whole number alone
   * and with a reason, which whoever leads the unit or an auditor reviews like an opening in an
   * emergency; from then the unit takes part.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2378} at {@code /number} when the provider has
   *     nobody with it, or somebody whose identity is protected: they are referred; {@code CM-2361}
   *     when the unit takes part already; {@code CM-5014} at {@code /reason} for too few words;
   *     {@code CM-6020} for a unit that keeps no record; {@code CM-1003} at {@code /why} for what
   *     is no ground of an intake; {@code CM-2362} after several numbers that nobody has, for a
   *     time; {@code CM-2363} after {@link #MOST_INTAKES} within a day
   */
  Intake takeIn(Caller caller, NewIntake wanted);

  /** What is needed to take somebody in. */
  record NewIntake(Id<Unit> unit, String number, EmergencyOpening.Why why, String reason) {}

  /**
   * Those whose care the caller's units take part in without an enrolment there, the longest first:
   * somebody should be enrolled, or the part should end.
   */
  Page<Unenrolled> withoutEnrolment(Caller caller, PageRequest page);
}
